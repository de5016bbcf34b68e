package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.node.NodeSettingsRO;

/**
 * A way to read what an older version wrote.
 *
 * @param <T> the type of the setting
 */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> m_loader;

    private final Predicate<NodeSettingsRO> m_matcher;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher) {
        m_loader = loader;
        m_matcher = matcher;
    }

    /** @return builds a way to read the setting */
    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /** @return reads the setting */
    public ParametersLoader<T> getLoader() {
        return m_loader;
    }

    /** @return tells whether this way fits; null if it fits whenever the present keys are absent */
    public Predicate<NodeSettingsRO> getMatcher() {
        return m_matcher;
    }

    /**
     * Builds a way to read a setting.
     *
     * @param <T> the type of the setting
     */
    public static final class Builder<T> {

        private final ParametersLoader<T> m_builtLoader;

        private final List<String[]> m_oldPaths = new ArrayList<>();

        private Predicate<NodeSettingsRO> m_builtMatcher;

        /** @param loader reads the setting */
        public Builder(final ParametersLoader<T> loader) {
            m_builtLoader = loader;
        }

        /** @param configKeys the path of keys to something that only the older version wrote */
        public Builder<T> withDeprecatedConfigPath(final String... configKeys) {
            m_oldPaths.add(configKeys);
            return this;
        }

        /** @param matcher tells whether this way fits */
        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> matcher) {
            m_builtMatcher = matcher;
            return this;
        }

        /** @return the way; without a matcher it fits if one of the paths exists */
        public ConfigMigration<T> build() {
            final Predicate<NodeSettingsRO> byPath = settings -> m_oldPaths.stream()
                .anyMatch(path -> ConfigPaths.exists(settings, path));
            return new ConfigMigration<>(m_builtLoader, Optional.ofNullable(m_builtMatcher)
                .orElse(m_oldPaths.isEmpty() ? null : byPath));
        }
    }
}
