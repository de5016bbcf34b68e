package org.knime.node.parameters.persistence;

/** Marks classes whose fields are saved, each under its name without a leading m_; private ones are not. */
public interface Persistable {
}
