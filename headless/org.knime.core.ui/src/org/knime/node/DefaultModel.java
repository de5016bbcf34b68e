package org.knime.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;

/** What a node does. */
public abstract sealed class DefaultModel implements FluentNodeAPI {

    private final Class<? extends NodeParameters> m_parameters;

    private DefaultModel(final Class<? extends NodeParameters> parameters) {
        m_parameters = parameters;
    }

    static RequireModelParameters create() {
        return parameters -> configure -> execute -> new Functions(parameters, configure, execute);
    }

    /** The class of the parameters, null if there are none. */
    final Class<? extends NodeParameters> parameters() {
        return m_parameters;
    }

    /** A model that is given by two functions. */
    static final class Functions extends DefaultModel {

        private final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> m_configure;

        private final ExecuteConsumer m_execute;

        Functions(final Class<? extends NodeParameters> parameters,
            final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            final ExecuteConsumer execute) {
            super(parameters);
            m_configure = configure;
            m_execute = execute;
        }
    }

    void configure(final ConfigureInput input, final ConfigureOutput output) throws InvalidSettingsException {
        ((Functions)this).m_configure.accept(input, output);
    }

    void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        ((Functions)this).m_execute.accept(input, output);
    }

    /** Asks for the parameters. */
    public interface RequireModelParameters {

        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parametersClass);

        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Asks for what happens at configuration. */
    public interface RequireConfigureOrRearrangeColumns {

        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);
    }

    /**
     * What happens at configuration.
     *
     * @param <I> what is given
     * @param <O> what takes the result
     */
    public interface ConfigureOrRearrangerConsumer<I, O> {

        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** What is given at configuration. */
    public interface ConfigureInput {

        <S extends NodeParameters> S getParameters();

        <S extends PortObjectSpec> S getInPortSpec(int index);

        PortObjectSpec[] getInPortSpecs();

        DataTableSpec getInTableSpec(int portIndex);
    }

    /** What takes the result of a configuration. */
    public interface ConfigureOutput {

        <S extends PortObjectSpec> void setOutSpec(int index, S spec);

        @SuppressWarnings("unchecked")
        <S extends PortObjectSpec> void setOutSpecs(S... specs);

        void setWarningMessage(String message);
    }

    /** Asks for what happens at execution. */
    public interface RequireExecute {

        DefaultModel execute(ExecuteConsumer execute);
    }

    /** What happens at execution. */
    public interface ExecuteConsumer {

        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What is given at execution. */
    public interface ExecuteInput {

        <S extends NodeParameters> S getParameters();

        ExecutionContext getExecutionContext();

        <D extends PortObject> D getInPortObject(int portIndex);

        PortObject[] getInPortObjects();

        BufferedDataTable getInTable(int portIndex);
    }

    /** What takes the result of an execution. */
    public interface ExecuteOutput {

        <D extends PortObject> void setOutData(int index, D data);

        @SuppressWarnings("unchecked")
        <D extends PortObject> void setOutData(D... data);

        /** Keeps objects with the node, for the view. */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setInternalData(D... data);

        void setWarningMessage(String message);
    }
}
