package org.dendromoe.headless.standin;

import java.util.Arrays;
import java.util.Map;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.DefaultView.ViewInput;

/** A node that gives its input on, warns, keeps its input for its view, and fails when it is told to. */
public final class SampleNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Sample") //
        .icon("./sample.png") //
        .shortDescription("A sample.") //
        .fullDescription("<p>It gives its input on.</p>") //
        .sinceVersion(5, 8, 0) //
        .ports(ports -> ports.addInputTable("Input", "Any table.").addOutputTable("Output", "The same table.")) //
        .model(model -> model.parametersClass(SampleParameters.class).configure(SampleNodeFactory::configure)
            .execute(SampleNodeFactory::execute)) //
        .addView(view -> view.withoutParameters().description("Shows the number of rows.")
            .page(page -> page.fromFile().bundleClass(SampleNodeFactory.class).basePath("pages")
                .relativeFilePath("view.js"))
            .initialData(data -> data.data(SampleNodeFactory::rows))) //
        .nodeType(NodeType.Learner);

    public SampleNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out)
        throws InvalidSettingsException {
        final SampleParameters parameters = in.getParameters();
        final DataTableSpec table = in.getInTableSpec(0);
        if (!table.containsName(parameters.m_target)) {
            throw new InvalidSettingsException("There is no column \"" + parameters.m_target + "\".");
        }
        out.setWarningMessage("configured for " + parameters.m_target);
        out.setOutSpec(0, table);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) throws KNIMEException {
        final SampleParameters parameters = in.getParameters();
        if (parameters.m_policy == SampleParameters.Policy.FAIL) {
            throw KNIMEException.of(Message.fromSummaryWithResolution("It should fail.", "Choose another policy."));
        }
        final BufferedDataTable table = in.getInTable(0);
        out.setInternalData(table);
        out.setOutData(0, table);
    }

    private static Map<String, Long> rows(final ViewInput in) {
        return Map.of("rows", Arrays.stream(in.getInternalPortObjects()).mapToLong(o -> ((BufferedDataTable)o).size())
            .sum());
    }
}
