package org.dendromoe.standin;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Makes, reads and writes node parameters as KNIME does: every field that is not private, static or transient is saved
 * under its name without a leading "m_", those of super classes first; parameters within parameters have a part of the
 * tree of their own.
 */
public final class ParametersTree {

    private static final String HIDDEN_SUFFIX = "_Internals";

    private ParametersTree() {
    }

    /**
     * @param type the class of the parameters
     * @param input what is known of the node's input; null if nothing is
     * @return the default parameters, made by the constructor that takes the input if there is one
     */
    public static <P extends NodeParameters> P create(final Class<P> type, final NodeParametersInput input) {
        if (input != null) {
            try {
                return instantiate(type.getDeclaredConstructor(NodeParametersInput.class), input);
            } catch (NoSuchMethodException e) { // NOSONAR it need not have this constructor
                return newInstance(type);
            }
        }
        return newInstance(type);
    }

    /**
     * @param settings where to write to
     * @param parameters what to write
     */
    public static void save(final Persistable parameters, final NodeSettingsWO settings) {
        for (final Field field : fields(parameters.getClass())) {
            saveField(field, get(field, parameters), settings);
        }
    }

    /**
     * @param type the class of the parameters
     * @param settings where to read from
     * @return the parameters
     * @throws InvalidSettingsException if a value is absent or not allowed
     */
    public static <P extends Persistable> P load(final Class<P> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        return type.cast(loadObject(type, settings));
    }

    private static void saveField(final Field field, final Object value, final NodeSettingsWO settings) {
        final String key = key(field);
        if (value instanceof Persistable group) {
            save(group, settings.addNodeSettings(key));
        } else if (field.getType() == Optional.class) {
            LeafValues.saveOptional((Optional<?>)value, contentType(field), key, settings);
        } else {
            LeafValues.save(value, field.getType(), key, settings);
        }
    }

    private static Object loadObject(final Class<?> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        final Object result = newInstance(type);
        for (final Field field : fields(type)) {
            set(field, result, loadField(field, get(field, result), settings));
        }
        return result;
    }

    private static Object loadField(final Field field, final Object defaultValue, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        final Migrate migrate = field.getAnnotation(Migrate.class);
        final String key = key(field);
        if (migrate != null && migrate.loadDefaultIfAbsent() && !settings.containsKey(key)) {
            return defaultValue;
        }
        if (Persistable.class.isAssignableFrom(field.getType())) {
            // the default knows the class where the field only knows a type variable
            final Class<?> type = defaultValue == null ? field.getType() : defaultValue.getClass();
            return loadObject(type, settings.getNodeSettings(key));
        }
        if (field.getType() == Optional.class) {
            return LeafValues.loadOptional(contentType(field), key, settings);
        }
        return LeafValues.load(field.getType(), key, settings);
    }

    private static List<Field> fields(final Class<?> type) {
        final List<Field> result = new ArrayList<>();
        if (type.getSuperclass() != Object.class) {
            result.addAll(fields(type.getSuperclass()));
        }
        for (final Field field : type.getDeclaredFields()) {
            // what the dialog only shows has no value
            if (!field.isSynthetic() && field.getType() != Void.class
                && (field.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                field.setAccessible(true); // NOSONAR parameters are not public
                result.add(field);
            }
        }
        return result;
    }

    private static String key(final Field field) {
        final String name = field.getName().startsWith("m_") ? field.getName().substring(2) : field.getName();
        final Persist persist = field.getAnnotation(Persist.class);
        if (persist == null) {
            return name;
        }
        return (persist.configKey().isEmpty() ? name : persist.configKey()) + (persist.hidden() ? HIDDEN_SUFFIX : "");
    }

    private static Class<?> contentType(final Field optional) {
        return (Class<?>)((ParameterizedType)optional.getGenericType()).getActualTypeArguments()[0];
    }

    private static Object get(final Field field, final Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(final Field field, final Object owner, final Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T newInstance(final Class<T> type) {
        try {
            return instantiate(type.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no constructor without arguments.", e);
        }
    }

    private static <T> T instantiate(final Constructor<T> constructor, final Object... arguments) {
        constructor.setAccessible(true); // NOSONAR parameters are not public
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " cannot be made.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
