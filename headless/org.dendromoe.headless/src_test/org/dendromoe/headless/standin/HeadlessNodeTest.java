package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.dendromoe.standin.ParametersTree;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.node.HeadlessNode;
import org.knime.core.node.HeadlessNode.Configured;
import org.knime.core.node.HeadlessNode.Executed;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.HeadlessPorts;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.core.webui.page.Resource.ContentType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.HeadlessView;

/** A node goes through its life as it does in KNIME. */
class HeadlessNodeTest {

    private static final DataTableSpec SPEC =
        new DataTableSpec(new String[]{"id", "kind"}, new DataType[]{StringCell.TYPE, StringCell.TYPE});

    private final ExecutionContext m_exec = HeadlessExecution.createContext();

    private final HeadlessNode m_node = HeadlessNode.create(new SampleNodeFactory());

    private BufferedDataTable table() {
        final BufferedDataContainer container = m_exec.createDataContainer(SPEC);
        container.addRowToTable(new DefaultRow("a", new StringCell("1"), new StringCell("x")));
        container.addRowToTable(new DefaultRow("b", new StringCell("2"), new StringCell("y")));
        container.close();
        return container.getTable();
    }

    private static NodeSettings settings(final SampleParameters parameters) {
        final NodeSettings settings = new NodeSettings("model");
        ParametersTree.save(parameters, settings);
        return settings;
    }

    @Test
    void guessesItsSettingsWhenItIsConfiguredFirst() throws InvalidSettingsException {
        assertEquals("class", m_node.saveSettings().getString("target"));
        final Configured configured = m_node.configure(SPEC);
        assertEquals(new Configured(List.of(SPEC), Optional.of("configured for kind")), configured);
        assertEquals("kind", m_node.saveSettings().getString("target"));
    }

    @Test
    void keepsTheSettingsThatItIsGiven() throws InvalidSettingsException {
        final SampleParameters parameters = new SampleParameters();
        parameters.m_target = "id";
        m_node.loadSettings(settings(parameters));
        assertEquals(Optional.of("configured for id"), m_node.configure(SPEC).warning());
        parameters.m_target = "gone";
        m_node.loadSettings(settings(parameters));
        assertEquals("There is no column \"gone\".",
            assertThrows(InvalidSettingsException.class, () -> m_node.configure(SPEC)).getMessage());
    }

    @Test
    void refusesSettingsThatAreNotValid() {
        final SampleParameters parameters = new SampleParameters();
        parameters.m_count = 0;
        assertEquals("The count must be at least 1, but is 0.", assertThrows(InvalidSettingsException.class,
            () -> m_node.loadSettings(settings(parameters))).getMessage());
    }

    @Test
    void executesAndShows() throws Exception {
        m_node.configure(SPEC);
        final BufferedDataTable table = table();
        final Executed executed = m_node.execute(m_exec, table);
        assertSame(table, executed.objects().get(0));
        assertEquals(List.of(table), executed.internals());
        assertEquals(Optional.empty(), executed.warning(), "warnings of the configuration are forgotten");
        assertTrue(HeadlessView.exists(m_node));
        final HeadlessView view = HeadlessView.of(m_node);
        assertEquals("{\"result\":{\"rows\":2}}", view.initialDataJson());
        assertEquals(ContentType.SHADOW_APP, view.page().getContentType());
        assertThrows(IOException.class, () -> view.page().getInputStream());
    }

    @Test
    void takesCopiesOfAllThatIsNoTable() throws Exception {
        HeadlessPorts.register("Image", ImagePortObject.class, new ImagePortObject.Serializer(),
            new ImagePortObjectSpec.Serializer());
        final DefaultNode handOn = DefaultNode.create().name("Hand on").icon("./on.png").shortDescription("Hands on.")
            .fullDescription("<p>Hands an image on.</p>").sinceVersion(5, 8, 0)
            .ports(ports -> ports.addInputPort("Image", "Any.", ImagePortObject.TYPE)
                .addOutputPort("Image", "The same.", ImagePortObject.TYPE))
            .model(model -> model.withoutParameters().configure((in, out) -> out.setOutSpec(0, in.getInPortSpec(0)))
                .execute((in, out) -> out.setOutData(0, in.getInPortObject(0))));
        final HeadlessNode node = HeadlessNode.create(new DefaultNodeFactory(handOn) { });
        final ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", png);
        final ImagePortObject image = new ImagePortObject(new PNGImageContent(png.toByteArray()),
            new ImagePortObjectSpec(PNGImageContent.TYPE));
        final PortObject copy = node.execute(m_exec, image).objects().get(0);
        assertNotSame(image, copy);
        assertEquals(image.toDataCell(), ((ImagePortObject)copy).toDataCell());
    }

    @Test
    void failsWithTheMessageOfTheNode() throws InvalidSettingsException {
        final SampleParameters parameters = new SampleParameters();
        parameters.m_policy = SampleParameters.Policy.FAIL;
        m_node.loadSettings(settings(parameters));
        final KNIMEException failure =
            assertThrows(KNIMEException.class, () -> m_node.execute(m_exec, table()));
        assertEquals("It should fail.", failure.getMessage());
    }

    @Test
    void describesItself() {
        assertEquals("Sample", m_node.factory().getNodeName());
        assertEquals(List.of(BufferedDataTable.TYPE), m_node.inPorts());
        assertEquals("Table", m_node.outPorts().get(0).getName());
        assertThrows(IllegalArgumentException.class, () -> m_node.configure());
    }

    @Test
    void descriptionsMustBeWellFormed() {
        final DefaultNode node = DefaultNode.create().name("Bad").icon("./bad.png").shortDescription("a & b")
            .fullDescription("").sinceVersion(5, 8, 0).ports(ports -> { })
            .model(model -> model.withoutParameters().configure((in, out) -> { }).execute((in, out) -> { }));
        final HeadlessNode bad = HeadlessNode.create(new DefaultNodeFactory(node) { });
        assertThrows(IllegalStateException.class, bad::description);
    }
}
