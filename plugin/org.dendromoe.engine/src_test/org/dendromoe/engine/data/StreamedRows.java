package org.dendromoe.engine.data;

import java.util.List;
import java.util.Optional;

/** Tables of tests as if they were read from somewhere else. */
public final class StreamedRows {

    private StreamedRows() {
    }

    /** @return a source of the rows, with the columns that it is asked for */
    public static RowSource source(final Rows rows) {
        return (schema, sink) -> rows.rows(schema.columns()).forEach(sink::accept);
    }

    /** @return what is known of the table before it is read */
    public static Schema schema(final Rows rows) {
        return new Schema("class", List.of(), rows.columns());
    }

    /** @return the rows as a stream with a sample of at most that many of them */
    public static TableStream stream(final Rows rows, final MissingPolicy missing, final int sample) {
        return TableStream.of(source(rows), schema(rows), missing, settings(sample));
    }

    public static SampleSettings settings(final int sample) {
        return new SampleSettings(sample, 1L << 20, Optional.empty(), 1);
    }
}
