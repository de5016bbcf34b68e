package org.knime.node.parameters;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** What is known of a node's input when its settings are made. */
public interface NodeParametersInput {

    PortObjectSpec[] getInPortSpecs();

    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    Optional<DataTableSpec> getInTableSpec(int portIndex);

    Optional<PortObject> getInPortObject(int portIndex);

    Optional<BufferedDataTable> getInTable(int portIndex);
}
