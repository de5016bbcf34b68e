package org.knime.core.node.port.image;

import java.util.Objects;

import javax.swing.JComponent;

import org.knime.core.data.DataType;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** The format of a picture. Of the formats only PNG can be read again here. */
public final class ImagePortObjectSpec extends AbstractSimplePortObjectSpec {

    private static final String CELL_CLASS = "cell_class";

    private DataType m_type;

    /** Writes and reads the formats of pictures. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<ImagePortObjectSpec> {

        public Serializer() {
        }
    }

    /** For reading. */
    public ImagePortObjectSpec() {
    }

    /** @param type the type of cells with such a picture */
    public ImagePortObjectSpec(final DataType type) {
        m_type = Objects.requireNonNull(type);
    }

    /** @return the type of cells with such a picture */
    public DataType getDataType() {
        return m_type;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString(CELL_CLASS, m_type.getCellClass().getName());
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        final String cellClass = model.getString(CELL_CLASS);
        if (!PNGImageContent.TYPE.getCellClass().getName().equals(cellClass)) {
            throw new InvalidSettingsException("Data cell implementation '" + cellClass + "' not found.");
        }
        m_type = PNGImageContent.TYPE;
    }
}
