package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A spec that is written as a tree of settings. Specs are equal if they write the same. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    public AbstractSimplePortObjectSpec() {
    }

    protected abstract void save(ModelContentWO model);

    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    /**
     * Writes the class name and what the spec writes.
     *
     * @param <T> the class of the specs
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
        extends PortObjectSpecSerializer<T> {

        private static final String CONTENT = "content.xml";

        public AbstractSimplePortObjectSpecSerializer() {
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            final ModelContentRO model = ZipModels.read(CONTENT, in);
            final String name = ZipModels.className(model);
            final Class<? extends PortObjectSpec> type = PortTypeRegistry.getInstance().getSpecClass(name)
                .orElseThrow(() -> new IllegalStateException("Unable to load class " + name));
            final AbstractSimplePortObjectSpec result =
                ZipModels.instantiate(type.asSubclass(AbstractSimplePortObjectSpec.class));
            try {
                result.load(model.getModelContent("model"));
            } catch (InvalidSettingsException e) {
                throw new IOException("Unable to load model content into \"" + type.getSimpleName() + "\": "
                    + e.getMessage(), e);
            }
            return (T)result;
        }

        @Override
        public void savePortObjectSpec(final T portObject, final PortObjectSpecZipOutputStream out)
            throws IOException {
            final ModelContent model = ZipModels.describe("model.xml", portObject);
            portObject.save(model.addModelContent("model"));
            ZipModels.write(model, CONTENT, out);
        }
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent("content");
        save(content);
        return content;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object ospec) {
        return ospec == this || ospec != null && getClass() == ospec.getClass()
            && content().equals(((AbstractSimplePortObjectSpec)ospec).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }
}
