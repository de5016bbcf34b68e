package org.dendromoe.headless.basenodes;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Numbers;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** Types of CSV columns, from the narrowest to the widest. */
enum ColumnKind {
    INTEGER(IntCell.TYPE, "an integer") {
        @Override
        DataCell parse(final String text, final Numbers numbers) {
            return new IntCell(Integer.parseInt(NumberText.integer(text, numbers)));
        }
    },
    LONG(LongCell.TYPE, "a long integer") {
        @Override
        DataCell parse(final String text, final Numbers numbers) {
            return new LongCell(Long.parseLong(NumberText.integer(text, numbers)));
        }
    },
    DOUBLE(DoubleCell.TYPE, "a number") {
        @Override
        DataCell parse(final String text, final Numbers numbers) {
            return new DoubleCell(Double.parseDouble(NumberText.decimal(text, numbers)));
        }
    },
    STRING(StringCell.TYPE, "a text") {
        @Override
        DataCell parse(final String text, final Numbers numbers) {
            return new StringCell(text);
        }
    };

    private final DataType m_type;

    private final String m_description;

    ColumnKind(final DataType type, final String description) {
        m_type = type;
        m_description = description;
    }

    /** @throws NumberFormatException if the text is not of this kind */
    abstract DataCell parse(String text, Numbers numbers);

    DataType type() {
        return m_type;
    }

    String description() {
        return m_description;
    }

    /** @return the narrowest kind, not narrower than this one, that the text is of */
    ColumnKind widenedBy(final String text, final Numbers numbers) {
        for (ColumnKind kind : values()) {
            if (kind.ordinal() >= ordinal() && kind.accepts(text, numbers)) {
                return kind;
            }
        }
        throw new IllegalStateException("Every text is a string.");
    }

    private boolean accepts(final String text, final Numbers numbers) {
        try {
            parse(text, numbers);
            return true;
        } catch (NumberFormatException e) { // NOSONAR that is the question
            return false;
        }
    }
}
