package org.dendromoe.headless.cli;

import java.nio.file.Path;

import org.dendromoe.headless.csv.CsvFile;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of everything that reads a CSV file. */
final class CsvOptions {

    @Parameters(index = "0", paramLabel = "FILE.csv",
        description = "Table with a header line, UTF-8; empty cells are missing.")
    private Path m_file;

    @Option(names = "--delimiter", paramLabel = "CHAR", converter = DelimiterConverter.class, defaultValue = ",",
        description = "Character between cells, or tab (default: ${DEFAULT-VALUE}).")
    private char m_delimiter;

    CsvFile file() {
        return new CsvFile(m_file, m_delimiter);
    }

    static final class DelimiterConverter implements ITypeConverter<Character> {

        @Override
        public Character convert(final String value) {
            if (value.equals("tab") || value.equals("\\t")) {
                return '\t';
            }
            if (value.length() != 1 || "\"\r\n".contains(value) || Character.isSurrogate(value.charAt(0))) {
                throw new TypeConversionException("'" + value + "' is neither a single character nor tab.");
            }
            return value.charAt(0);
        }
    }
}
