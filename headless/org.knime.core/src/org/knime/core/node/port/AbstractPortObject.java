package org.knime.core.node.port;

import java.io.IOException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** A port object that writes itself to and reads itself from a zip stream. */
public abstract class AbstractPortObject implements PortObject {

    public AbstractPortObject() {
    }

    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Writes the class name and lets the object write the rest.
     *
     * @param <T> the class of the port objects
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
        extends PortObjectSerializer<T> {

        private static final String META = "meta.xml";

        public AbstractPortObjectSerializer() {
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final String name = ZipModels.className(ZipModels.read(META, in));
            final Class<? extends PortObject> type = PortTypeRegistry.getInstance().getObjectClass(name)
                .orElseThrow(() -> new IllegalStateException("Unable to load class " + name));
            final AbstractPortObject result = ZipModels.instantiate(type.asSubclass(AbstractPortObject.class));
            result.load(in, spec, exec);
            return (T)result;
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            ZipModels.write(ZipModels.describe(META, portObject), META, out);
            portObject.save(out, exec);
        }
    }
}
