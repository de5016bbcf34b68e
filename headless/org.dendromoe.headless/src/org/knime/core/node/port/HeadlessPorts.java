package org.knime.core.node.port;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** Declares port types, as plugin.xml files do, and writes and reads port objects in KNIME's format. */
public final class HeadlessPorts {

    private static final String CONTENT = "content.xml";

    private static final String SPEC = "objectSpec.file";

    private static final String OBJECT = "object.file";

    private static final Map<String, Serializers> SERIALIZERS = new ConcurrentHashMap<>();

    private record Serializers(PortObjectSerializer<PortObject> object, PortObjectSpecSerializer<PortObjectSpec> spec) {
    }

    private HeadlessPorts() {
    }

    /**
     * @param name the name that users see
     * @param objectClass the class of the port objects
     * @param object writes and reads them
     * @param spec writes and reads their specs
     * @param <T> the class of the port objects
     */
    @SuppressWarnings("unchecked")
    public static <T extends PortObject> void register(final String name, final Class<T> objectClass,
        final PortObjectSerializer<?> object, final PortObjectSpecSerializer<?> spec) {
        PortTypeRegistry.getInstance().register(objectClass, name);
        SERIALIZERS.put(objectClass.getName(), new Serializers((PortObjectSerializer<PortObject>)object,
            (PortObjectSpecSerializer<PortObjectSpec>)spec));
    }

    /** Writes a port object with its spec; nobody cancels. */
    public static void write(final PortObject object, final OutputStream out)
        throws IOException, CanceledExecutionException {
        write(object, out, new ExecutionMonitor());
    }

    /**
     * Writes a port object with its spec.
     *
     * @param object of a declared type
     * @param out stays open
     * @param exec may cancel
     */
    public static void write(final PortObject object, final OutputStream out, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        final String name = object.getClass().getName();
        final Serializers serializers = serializers(name);
        final ZipOutputStream zip = new ZipOutputStream(out);
        final ModelContent content = new ModelContent("content");
        content.addInt("version", 1);
        content.addString("port_spec_class", object.getSpec().getClass().getName());
        content.addString("port_object_class", name);
        ZipModels.write(content, CONTENT, zip);
        zip.putNextEntry(new ZipEntry(SPEC));
        try (PortObjectSpecZipOutputStream specOut = new PortObjectSpecZipOutputStream(ZipModels.entry(zip))) {
            serializers.spec().savePortObjectSpec(object.getSpec(), specOut);
        }
        zip.putNextEntry(new ZipEntry(OBJECT));
        try (PortObjectZipOutputStream objectOut = new PortObjectZipOutputStream(ZipModels.entry(zip))) {
            serializers.object().savePortObject(object, objectOut, exec);
        }
        zip.finish();
    }

    /** Reads what {@link #write} or KNIME has written; nobody cancels. */
    public static PortObject read(final InputStream in) throws IOException, CanceledExecutionException {
        return read(in, new ExecutionMonitor());
    }

    /**
     * Reads what {@link #write} or KNIME has written.
     *
     * @param in stays open
     * @param exec may cancel
     * @return the port object, of a declared type
     * @throws IOException if the stream is damaged or of another type
     */
    public static PortObject read(final InputStream in, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        final ZipInputStream zip = new ZipInputStream(in);
        final ModelContentRO content = ZipModels.read(CONTENT, zip);
        final String name;
        try {
            name = content.getString("port_object_class");
        } catch (InvalidSettingsException e) {
            throw new IOException("Can't parse content file", e);
        }
        final Serializers serializers = serializers(name);
        final PortObjectSpec spec =
            serializers.spec().loadPortObjectSpec(new PortObjectSpecZipInputStream(entry(SPEC, zip)));
        zip.closeEntry();
        return serializers.object().loadPortObject(new PortObjectZipInputStream(entry(OBJECT, zip)), spec,
            exec);
    }

    /** @return what is read after a port object of a declared type was written */
    public static PortObject copy(final PortObject object) throws IOException, CanceledExecutionException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(object, out);
        return read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Serializers serializers(final String className) throws IOException {
        final Serializers serializers = SERIALIZERS.get(className);
        if (serializers == null) {
            throw new IOException("Can't load class \"" + className + "\"");
        }
        return serializers;
    }

    private static InputStream entry(final String name, final ZipInputStream zip) throws IOException {
        final ZipEntry entry = zip.getNextEntry();
        if (entry == null || !name.equals(entry.getName())) {
            throw new IOException("Invalid stream, expected zip entry \"" + name + "\", got \""
                + (entry == null ? "the end" : entry.getName()) + "\"");
        }
        return new FilterInputStream(zip) {

            @Override
            public void close() {
                // more entries may follow
            }
        };
    }
}
