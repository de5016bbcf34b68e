package org.knime.node.parameters.updates;

/**
 * Names a setting so that others can refer to it.
 *
 * @param <V> its type
 */
public interface ParameterReference<V> {
}
