package org.knime.core.data;

/** Makes cells of one type. */
public interface DataCellFactory {

    /** Makes cells of text. */
    interface FromString extends DataCellFactory {

        /**
         * @param input the text
         * @return the cell
         */
        DataCell createCell(String input);
    }

    /** Makes cells of short text. */
    interface FromSimpleString extends FromString {
    }

    /** Makes cells of long text. */
    interface FromComplexString extends FromString {
    }

    /** Makes cells of what a reader gives. */
    interface FromReader extends DataCellFactory {
    }

    /** Makes cells of what a stream gives. */
    interface FromInputStream extends DataCellFactory {
    }
}
