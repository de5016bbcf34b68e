package org.knime.core.node.port;

/** Keeps port objects that are saved with the node. */
public interface PortObjectHolder {

    PortObject[] getInternalPortObjects();

    void setInternalPortObjects(PortObject[] portObjects);
}
