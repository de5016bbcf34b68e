package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/**
 * Keys and values of a tree of settings, for reading. A getter without default throws
 * {@link InvalidSettingsException} if there is no value of its type under the key; one with a default returns that
 * instead. Arrays may be null.
 */
public interface ConfigBaseRO extends Iterable<String> {

    /** @return the name of this part of the tree */
    String getKey();

    /** @return the keys in the order in which they were added */
    Set<String> keySet();

    @Override
    Iterator<String> iterator();

    /** @return whether there is a value or a part under the key */
    boolean containsKey(String key);

    /** @return the part under the key */
    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    /** Adds all that is in here to another tree. */
    void copyTo(ConfigBaseWO config);

    /** Writes this in KNIME's XML format and closes the stream. */
    void saveToXML(OutputStream os) throws IOException;

    String getString(String key) throws InvalidSettingsException;

    String getString(String key, String def);

    String[] getStringArray(String key) throws InvalidSettingsException;

    int getInt(String key) throws InvalidSettingsException;

    int getInt(String key, int def);

    int[] getIntArray(String key) throws InvalidSettingsException;

    long getLong(String key) throws InvalidSettingsException;

    double getDouble(String key) throws InvalidSettingsException;

    double getDouble(String key, double def);

    double[] getDoubleArray(String key) throws InvalidSettingsException;

    boolean getBoolean(String key) throws InvalidSettingsException;

    boolean getBoolean(String key, boolean def);
}
