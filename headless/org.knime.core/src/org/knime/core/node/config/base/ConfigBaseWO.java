package org.knime.core.node.config.base;

/** Keys and values of a tree of settings, for writing. */
public interface ConfigBaseWO {

    /** @return the name of this part of the tree */
    String getKey();

    /** @return a new part under the key */
    ConfigBase addConfigBase(String key);

    void addString(String key, String value);

    void addStringArray(String key, String... values);

    void addInt(String key, int value);

    void addIntArray(String key, int... values);

    void addLong(String key, long value);

    void addDouble(String key, double value);

    void addDoubleArray(String key, double... values);

    void addBoolean(String key, boolean value);
}
