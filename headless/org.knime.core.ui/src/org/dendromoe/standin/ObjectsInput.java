package org.dendromoe.standin;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;

/** What is known of a node's input when the nodes before it are executed. */
public record ObjectsInput(PortObject... objects) implements NodeParametersInput {

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return Arrays.stream(objects).map(object -> object == null ? null : object.getSpec())
            .toArray(PortObjectSpec[]::new);
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int portIndex) {
        return getInPortObject(portIndex).map(PortObject::getSpec);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int portIndex) {
        return getInPortSpec(portIndex).map(DataTableSpec.class::cast);
    }

    @Override
    public Optional<PortObject> getInPortObject(final int portIndex) {
        return Optional.ofNullable(objects[portIndex]);
    }

    @Override
    public Optional<BufferedDataTable> getInTable(final int portIndex) {
        return getInPortObject(portIndex).map(BufferedDataTable.class::cast);
    }
}
