package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.internal.SerializerMethodLoader.Serializer;

/** What is known of a port object before it exists. */
public interface PortObjectSpec {

    /**
     * Writes and reads specs.
     *
     * @param <T> their class
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> implements Serializer<T> {

        public PortObjectSpecSerializer() {
        }

        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out)
            throws IOException;

        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }

    /** @return what is shown of the spec */
    JComponent[] getViews();
}
