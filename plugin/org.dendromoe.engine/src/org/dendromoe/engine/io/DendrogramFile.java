package org.dendromoe.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Leaf;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.Merge;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The dendrogram file: one JSON object, UTF-8; the same bytes on disk and inside KNIME port objects. Version 1 has the
 * fields, in any order, {@code format} "dendromoe-dendrogram", {@code version} 1, and those of {@link Dendrogram},
 * {@link Leaf}, {@link Merge} and {@link Level} under their names; null stands for a value that is not defined;
 * {@code frozenMass} is there only with a frozen expert, {@code saying} of a leaf only if it is not {@code main-class}.
 */
public final class DendrogramFile {

    private static final String FORMAT = "dendromoe-dendrogram";

    private static final int VERSION = 1;

    private DendrogramFile() {
    }

    /** @param out is flushed, not closed */
    public static void write(final Dendrogram dendrogram, final OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeNumberField("rows", dendrogram.rows());
            json.writeStringField("criterion", JsonObject.name(dendrogram.criterion()));
            json.writeNumberField("recommended", dendrogram.recommended());
            json.writeNumberField("chosen", dendrogram.chosen());
            if (dendrogram.frozenMass().isPresent()) {
                json.writeNumberField("frozenMass", dendrogram.frozenMass().getAsDouble());
            }
            json.writeArrayFieldStart("leaves");
            for (final Leaf leaf : dendrogram.leaves()) {
                writeLeaf(leaf, json);
            }
            json.writeEndArray();
            writeMerges("mixingMeasures", dendrogram.mixingMeasures(), json);
            writeMerges("refined", dendrogram.refined(), json);
            json.writeArrayFieldStart("levels");
            for (final Level level : dendrogram.levels()) {
                writeLevel(level, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static void writeLeaf(final Leaf leaf, final JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("mass", leaf.mass());
        if (leaf.saying() != Leaf.Saying.MAIN_CLASS) {
            json.writeStringField("saying", JsonObject.name(leaf.saying()));
        }
        json.writeStringField("mainClass", leaf.mainClass());
        json.writeArrayFieldStart("topFeatures");
        for (final Leaf.Weighted feature : leaf.topFeatures()) {
            json.writeStartObject();
            json.writeStringField("feature", feature.feature());
            json.writeNumberField("weight", feature.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeMerges(final String name, final List<Merge> merges, final JsonGenerator json)
        throws IOException {
        json.writeArrayFieldStart(name);
        for (final Merge merge : merges) {
            json.writeStartObject();
            json.writeNumberField("left", merge.left());
            json.writeNumberField("right", merge.right());
            json.writeNumberField("into", merge.into());
            json.writeNumberField("height", merge.height());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeLevel(final Level level, final JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("experts", level.experts());
        json.writeNumberField("parameters", level.parameters());
        final double[] values = {level.height(), level.meanLogLikelihood(), level.dsc(), level.rescaledDsc(),
            level.refinedHeight(), level.refinedLogLikelihood(), level.aic(), level.hqc(), level.bic(),
            level.icl()};
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                json.writeNullField(DendrogramReader.LEVEL_VALUES.get(i));
            } else {
                json.writeNumberField(DendrogramReader.LEVEL_VALUES.get(i), values[i]);
            }
        }
        json.writeEndObject();
    }

    /**
     * @param in is read to its end, not closed
     * @throws ModelFormatException if the bytes are no dendrogram file of a known version, or are damaged
     */
    public static Dendrogram read(final InputStream in) throws IOException {
        final DendrogramReader reader = new DendrogramReader();
        return JsonObject.read(in, root -> {
            FormatField.declare(root, FORMAT, VERSION);
            reader.declare(root);
        }, reader::build);
    }
}
