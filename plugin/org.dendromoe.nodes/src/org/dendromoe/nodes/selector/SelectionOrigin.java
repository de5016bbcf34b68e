package org.dendromoe.nodes.selector;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.nodes.port.KnownDendrograms;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Tells by a short text what a selection sets out from: the model as it is saved, and of the table the columns, the
 * number of rows and the first of them. A model is trained on a table, so that another table comes with another model
 * as a rule; no more of the table is read while a dialog opens.
 */
final class SelectionOrigin {

    private static final int ROWS = 100;

    /** The origin that a dialog asked for last. */
    private static Known s_last = new Known(new WeakReference<>(null), new WeakReference<>(null), "");

    private record Known(WeakReference<MixtureModel> model, WeakReference<BufferedDataTable> table, String origin) {
    }

    private SelectionOrigin() {
    }

    /** @return the same on every machine and in every session */
    static String of(final MixtureModel model, final BufferedDataTable table) {
        final MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            ModelFile.write(model, out);
        } catch (final IOException e) { // nothing is written to any place
            throw new UncheckedIOException(e);
        }
        add(digest, Long.toString(table.size()));
        table.getDataTableSpec().forEach(column -> add(digest, column.getName()));
        try (CloseableRowIterator rows = table.iterator()) {
            for (int n = 0; n < ROWS && rows.hasNext(); n++) {
                final DataRow row = rows.next();
                add(digest, row.getKey().getString());
                for (final DataCell cell : row) {
                    add(digest, cell.toString());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * For a dialog, which asks several times when it opens and again at every click.
     *
     * @return the same, but computed once as long as model and table do not change
     */
    static synchronized String inDialog(final MixtureModel model, final BufferedDataTable table) {
        if (!s_last.model().refersTo(model) || !s_last.table().refersTo(table)) {
            s_last = new Known(new WeakReference<>(model), new WeakReference<>(table), of(model, table));
        }
        return s_last.origin();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) { // every Java has it
            throw new IllegalStateException(e);
        }
    }

    /** Adds a text and its end, which is in no text of Unicode's letters. */
    private static void add(final MessageDigest digest, final String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte)0xFF);
    }

    /** @return what a selection from the model and table at the input has found, if there is one in an open workflow */
    static Optional<Dendrogram> found(final NodeParametersInput input) {
        return input.getInPortObject(0).map(MoeModelPortObject.class::cast).flatMap(model -> input.getInTable(1)
            .flatMap(table -> KnownDendrograms.of(inDialog(model.model(), table))));
    }
}
