package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/** A tree of settings. Keys keep the order in which they were added. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final long serialVersionUID = 1L;

    private static final String ARRAY_SIZE = "array-size";

    /** The size of an array that is null. */
    private static final int NO_ARRAY = -1;

    private final Map<String, AbstractConfigEntry> m_entries = new LinkedHashMap<>();

    /** Something to be read from a tree. */
    private interface Getter<T> {

        T get() throws InvalidSettingsException;
    }

    /** @param key the name of this part of the tree */
    public ConfigBase(final String key) {
        super(key);
    }

    /** @return an empty tree of the same kind */
    public abstract ConfigBase getInstance(String key);

    final void put(final AbstractConfigEntry entry) {
        m_entries.put(entry.getKey(), entry);
    }

    final Iterable<AbstractConfigEntry> entries() {
        return m_entries.values();
    }

    private boolean has(final String key, final String type) {
        return m_entries.get(key) instanceof ConfigValue value && value.type().equals(type);
    }

    private String value(final String key, final String type, final String typeName)
        throws InvalidSettingsException {
        if (!has(key, type)) {
            throw new InvalidSettingsException(typeName + " for key \"" + key + "\" not found.");
        }
        return ((ConfigValue)m_entries.get(key)).value();
    }

    private static <T> T orDefault(final Getter<T> getter, final T def) {
        try {
            return getter.get();
        } catch (InvalidSettingsException e) { // NOSONAR the default is meant for this
            return def;
        }
    }

    private ConfigBase addArray(final String key, final int size) {
        final ConfigBase array = addConfigBase(key);
        if (size != NO_ARRAY) {
            array.addInt(ARRAY_SIZE, size);
        }
        return array;
    }

    /** Sizes come from files: one that exceeds the number of entries would allocate memory for nothing. */
    private int arraySize() throws InvalidSettingsException {
        final int size = getInt(ARRAY_SIZE, NO_ARRAY);
        if (size < NO_ARRAY || size >= m_entries.size()) {
            throw new InvalidSettingsException("The array \"" + getKey() + "\" has not " + size + " elements.");
        }
        return size;
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(m_entries.keySet());
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public boolean containsKey(final String key) {
        return m_entries.containsKey(key);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        final ConfigBase config = getInstance(key);
        put(config);
        return config;
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (m_entries.get(key) instanceof ConfigBase config) {
            return config;
        }
        throw new InvalidSettingsException("ConfigBase for key \"" + key + "\" not found.");
    }

    @Override
    public void copyTo(final ConfigBaseWO dest) {
        for (final AbstractConfigEntry entry : m_entries.values()) {
            if (entry instanceof ConfigBase config) {
                config.copyTo(dest.addConfigBase(config.getKey()));
            } else {
                ((ConfigBase)dest).put(entry);
            }
        }
    }

    @Override
    public void addString(final String key, final String value) {
        put(new ConfigValue(key, "xstring", value));
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return value(key, "xstring", "String");
    }

    @Override
    public String getString(final String key, final String def) {
        return orDefault(() -> getString(key), def);
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        final ConfigBase array = addArray(key, values == null ? NO_ARRAY : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addString(Integer.toString(i), values[i]);
        }
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        final ConfigBase array = getConfigBase(key);
        final int size = array.arraySize();
        if (size == NO_ARRAY) {
            return null;
        }
        final String[] values = new String[size];
        for (int i = 0; i < size; i++) {
            values[i] = array.getString(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addInt(final String key, final int value) {
        put(new ConfigValue(key, "xint", Integer.toString(value)));
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return Integer.parseInt(value(key, "xint", "Int"));
    }

    @Override
    public int getInt(final String key, final int def) {
        return orDefault(() -> getInt(key), def);
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        final ConfigBase array = addArray(key, values == null ? NO_ARRAY : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addInt(Integer.toString(i), values[i]);
        }
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        final ConfigBase array = getConfigBase(key);
        final int size = array.arraySize();
        if (size == NO_ARRAY) {
            return null;
        }
        final int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = array.getInt(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addLong(final String key, final long value) {
        put(new ConfigValue(key, "xlong", Long.toString(value)));
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return Long.parseLong(value(key, "xlong", "Long"));
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(new ConfigValue(key, "xdouble", Double.toString(value)));
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return Double.parseDouble(value(key, "xdouble", "Double"));
    }

    @Override
    public double getDouble(final String key, final double def) {
        return orDefault(() -> getDouble(key), def);
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        final ConfigBase array = addArray(key, values == null ? NO_ARRAY : values.length);
        for (int i = 0; values != null && i < values.length; i++) {
            array.addDouble(Integer.toString(i), values[i]);
        }
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        final ConfigBase array = getConfigBase(key);
        final int size = array.arraySize();
        if (size == NO_ARRAY) {
            return null;
        }
        final double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = array.getDouble(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(new ConfigValue(key, "xboolean", Boolean.toString(value)));
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return Boolean.parseBoolean(value(key, "xboolean", "Boolean"));
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return orDefault(() -> getBoolean(key), def);
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        XmlWriter.write(this, os);
    }

    /**
     * Reads KNIME's XML format and closes the stream.
     *
     * @param is where to read from
     * @throws IOException if this is not such a file
     */
    public void load(final InputStream is) throws IOException {
        try (is) {
            XmlReader.read(is, this);
        }
    }

    /** Reads KNIME's XML format into an empty tree. */
    protected static ConfigBase loadFromXML(final ConfigBase config, final InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    @Override
    boolean hasSameContent(final AbstractConfigEntry other) {
        return m_entries.equals(((ConfigBase)other).m_entries);
    }

    @Override
    public String toString() {
        return getKey();
    }
}
