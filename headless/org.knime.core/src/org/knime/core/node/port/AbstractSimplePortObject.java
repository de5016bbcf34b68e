package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object that is written as a tree of settings. Objects are equal if they write the same. */
public abstract class AbstractSimplePortObject implements PortObject {

    public AbstractSimplePortObject() {
    }

    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
        throws InvalidSettingsException, CanceledExecutionException;

    /**
     * Writes the class name and what the object writes.
     *
     * @param <T> the class of the port objects
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
        extends PortObjectSerializer<T> {

        private static final String CONTENT = "content.xml";

        public AbstractSimplePortObjectSerializer() {
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final ModelContentRO model = ZipModels.read(CONTENT, in);
            final String name = ZipModels.className(model);
            final Class<? extends PortObject> type = PortTypeRegistry.getInstance().getObjectClass(name)
                .orElseThrow(() -> new IllegalStateException("Unable to load class " + name));
            final AbstractSimplePortObject result =
                ZipModels.instantiate(type.asSubclass(AbstractSimplePortObject.class));
            try {
                result.load(model.getModelContent("model"), spec, exec);
            } catch (InvalidSettingsException e) {
                throw new IOException("Unable to load model content into \"" + type.getSimpleName() + "\": "
                    + e.getMessage(), e);
            }
            return (T)result;
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final ModelContent model = ZipModels.describe("model.xml", portObject);
            portObject.save(model.addModelContent("model"), exec);
            ZipModels.write(model, CONTENT, out);
        }
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent("content");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException(e);
        }
        return content;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object oport) {
        return oport == this || oport != null && getClass() == oport.getClass()
            && content().equals(((AbstractSimplePortObject)oport).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }
}
