package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.internal.SerializerMethodLoader.Serializer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What passes from node to node. */
public interface PortObject {

    /**
     * Writes and reads port objects.
     *
     * @param <T> their class
     */
    abstract class PortObjectSerializer<T extends PortObject> implements Serializer<T> {

        public PortObjectSerializer() {
        }

        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }

    /** @return one line */
    String getSummary();

    PortObjectSpec getSpec();

    /** @return what is shown of the object */
    JComponent[] getViews();
}
