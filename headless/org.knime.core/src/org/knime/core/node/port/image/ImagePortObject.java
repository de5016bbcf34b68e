package org.knime.core.node.port.image;

import java.io.IOException;
import java.util.Objects;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A picture. Of the formats only PNG can be read again here. */
public class ImagePortObject extends AbstractPortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(ImagePortObject.class);

    private ImageContent m_content;

    private ImagePortObjectSpec m_spec;

    /** Writes and reads pictures. */
    public static final class Serializer extends AbstractPortObjectSerializer<ImagePortObject> {

        public Serializer() {
        }
    }

    /** For reading. */
    public ImagePortObject() {
    }

    public ImagePortObject(final ImageContent content, final ImagePortObjectSpec spec) {
        m_content = Objects.requireNonNull(content);
        m_spec = Objects.requireNonNull(spec);
    }

    /** @return the picture as a cell; missing if it is not of the type that the spec says */
    public DataCell toDataCell() {
        final DataCell cell = m_content.toImageCell();
        return m_spec.getDataType().isASuperTypeOf(cell.getType()) ? cell : DataType.getMissingCell();
    }

    @Override
    public String getSummary() {
        return m_content.getSummary();
    }

    @Override
    public ImagePortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        final String contentClass = in.getNextEntry().getName();
        if (!PNGImageContent.class.getName().equals(contentClass)) {
            throw new IOException("No image content factory for class name '" + contentClass + "' registered.");
        }
        m_content = new PNGImageContent(in);
        m_spec = (ImagePortObjectSpec)spec;
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        final String contentClass = m_content.getClass().getName();
        out.putNextEntry(new ZipEntry(contentClass));
        m_content.save(out);
        out.close();
    }
}
