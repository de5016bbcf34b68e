package org.dendromoe.standin;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Reads and writes single values of node parameters. */
final class LeafValues {

    private static final String IS_PRESENT_SUFFIX = "_is_present";

    /** What an optional value that is absent is saved as. */
    private static final Map<Class<?>, Object> EMPTY = Map.of(Integer.class, 0, Long.class, 0L, Double.class, 0.0,
        Boolean.class, false, int[].class, new int[0], double[].class, new double[0], String[].class, new String[0]);

    private LeafValues() {
    }

    static void save(final Object value, final Class<?> type, final String key, final NodeSettingsWO settings) {
        if (type.isEnum()) {
            settings.addString(key, value == null ? null : ((Enum<?>)value).name());
        } else if (type == String.class) {
            settings.addString(key, (String)value);
        } else if (type == int.class || type == Integer.class) {
            settings.addInt(key, (Integer)value);
        } else if (type == long.class || type == Long.class) {
            settings.addLong(key, (Long)value);
        } else if (type == double.class || type == Double.class) {
            settings.addDouble(key, (Double)value);
        } else if (type == boolean.class || type == Boolean.class) {
            settings.addBoolean(key, (Boolean)value);
        } else if (type == String[].class) {
            settings.addStringArray(key, (String[])value);
        } else if (type == int[].class) {
            settings.addIntArray(key, (int[])value);
        } else if (type == double[].class) {
            settings.addDoubleArray(key, (double[])value);
        } else {
            throw new IllegalArgumentException("No default persistor available for type '" + type + "'.");
        }
    }

    static Object load(final Class<?> type, final String key, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        if (type.isEnum()) {
            return constant(type, settings.getString(key));
        } else if (type == String.class) {
            return settings.getString(key);
        } else if (type == int.class || type == Integer.class) {
            return settings.getInt(key);
        } else if (type == long.class || type == Long.class) {
            return settings.getLong(key);
        } else if (type == double.class || type == Double.class) {
            return settings.getDouble(key);
        } else if (type == boolean.class || type == Boolean.class) {
            return settings.getBoolean(key);
        } else if (type == String[].class) {
            return settings.getStringArray(key);
        } else if (type == int[].class) {
            return settings.getIntArray(key);
        } else if (type == double[].class) {
            return settings.getDoubleArray(key);
        }
        throw new IllegalArgumentException("No default persistor available for type '" + type + "'.");
    }

    private static Object constant(final Class<?> type, final String name) throws InvalidSettingsException {
        for (final Object constant : type.getEnumConstants()) {
            if (((Enum<?>)constant).name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException(Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>)constant).name())
            .collect(Collectors.joining(", ", "Invalid value '" + name + "'. Possible values: ", "")));
    }

    static void saveOptional(final Optional<?> value, final Class<?> type, final String key,
        final NodeSettingsWO settings) {
        save(value.isPresent() ? value.get() : EMPTY.get(type), type, key, settings);
        settings.addBoolean(key + IS_PRESENT_SUFFIX, value.isPresent());
    }

    static Optional<?> loadOptional(final Class<?> type, final String key, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        if (settings.getBoolean(key + IS_PRESENT_SUFFIX, true)) {
            return Optional.ofNullable(load(type, key, settings));
        }
        return Optional.empty();
    }
}
