package org.dendromoe.headless.basenodes;

import static org.dendromoe.headless.basenodes.SavedSettings.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

import org.dendromoe.headless.basenodes.CsvReaderSettings.Format;
import org.dendromoe.headless.basenodes.CsvReaderSettings.Numbers;
import org.dendromoe.headless.basenodes.CsvReaderSettings.Rows;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads the settings of the CSV Reader in both layouts that KNIME writes: with one config per tab of the old dialog
 * (until 5.9) and with {@code csvReaderParameters} (from 5.10). A setting that cannot be honoured is an error.
 */
final class CsvReaderSettingsLoader {

    private static final String NEW_LAYOUT = "csvReaderParameters";

    private static final String OLD_COLUMNS = "table_spec_config_Internals";

    private static final Map<String, String> ESCAPES = Map.of("\\t", "\t", "\\n", "\n", "\\r", "\r");

    private CsvReaderSettingsLoader() {
    }

    static CsvReaderSettings load(final NodeSettingsRO model) throws InvalidSettingsException {
        return model.containsKey(NEW_LAYOUT) ? loadNew(model) : loadOld(model);
    }

    private static CsvReaderSettings loadNew(final NodeSettingsRO model) throws InvalidSettingsException {
        final NodeSettingsRO reader = model.getNodeSettings(NEW_LAYOUT);
        final NodeSettingsRO source = reader.getNodeSettings("multiFileSelectionParams").getNodeSettings("source");
        require(text(source, "filterMode"), "FILE", "filterMode");
        require(reader.getNodeSettings("multiFileReaderParams").getBoolean("appendPathColumn_is_present"), false,
            "appendPathColumn");
        require(reader.getNodeSettings("prependFileIndexParams").getBoolean("prependFileIndexToRowId"), false,
            "prependFileIndexToRowId");
        final NodeSettingsRO format = reader.getNodeSettings("csvFormatParams");
        require(text(format, "rowDelimiterOption"), "LINE_BREAK", "rowDelimiterOption");
        final NodeSettingsRO quotes = reader.getNodeSettings("quotedStringsParams");
        final NodeSettingsRO limit = reader.getNodeSettings("maxNumberOfRowsParams");
        final NodeSettingsRO scan = reader.getNodeSettings("limitScannedRowsParams");
        return new CsvReaderSettings(path(source.getNodeSettings("path")),
            format(charset(reader.getNodeSettings("fileEncodingParams")), text(format, "columnDelimiter"),
                text(format, "commentLineCharacter"), text(format, "quoteCharacter"),
                text(format, "quoteEscapeCharacter"), text(quotes, "quotedStringsOption"),
                quotes.getBoolean("replaceEmptyQuotedStringsByMissingValues")),
            new Rows(count(reader.getNodeSettings("skipFirstLinesParams"), "skipFirstLines"),
                count(reader.getNodeSettings("skipFirstDataRowsParams"), "skipFirstDataRows"),
                limit.getBoolean("maximumNumberOfRows_is_present") ? count(limit, "maximumNumberOfRows")
                    : Long.MAX_VALUE,
                scan.getBoolean("maxDataRowsScanned_is_present") ? count(scan, "maxDataRowsScanned") : Long.MAX_VALUE,
                reader.getNodeSettings("maxColumnsParams").getInt("maximumNumberOfColumns")),
            reader.getNodeSettings("firstRowContainsColumnNamesParams").getBoolean("firstRowContainsColumnNames"),
            reader.getNodeSettings("firstColumnContainsRowIdsParams").getBoolean("firstColumnContainsRowIds"),
            "INSERT_MISSING".equals(
                text(reader.getNodeSettings("ifRowHasFewerColumnsParams"), "ifRowHasLessColumnsOption")),
            new Numbers(character(text(format, "decimalSeparator"), "decimalSeparator"),
                character(text(format, "thousandsSeparator"), "thousandsSeparator")),
            storedNew(model));
    }

    private static Optional<CsvColumns> storedNew(final NodeSettingsRO model) throws InvalidSettingsException {
        final NodeSettingsRO parameters = model.getNodeSettings("transformationParameters");
        final boolean stored = !parameters.getNodeSettings("specs").getBoolean("is_null", false);
        final boolean ignored = "USE_NEW_SCHEMA".equals(model.getNodeSettings(NEW_LAYOUT)
            .getNodeSettings("ifSchemaChangesParams").getString("ifSchemaChangesOption"));
        return stored && !ignored ? Optional.of(StoredColumns.loadNew(parameters)) : Optional.empty();
    }

    private static CsvReaderSettings loadOld(final NodeSettingsRO model) throws InvalidSettingsException {
        final NodeSettingsRO settings = model.getNodeSettings("settings");
        final NodeSettingsRO advanced = model.getNodeSettings("advanced_settings");
        final NodeSettingsRO limits = model.getNodeSettings("limit_rows");
        final NodeSettingsRO file = settings.getNodeSettings("file_selection");
        require(text(file.getNodeSettings("filter_mode"), "filter_mode"), "FILE", "filter_mode");
        require(settings.getBoolean("use_line_break_row_delimiter", false), true, "use_line_break_row_delimiter");
        require(settings.getBoolean("prepend_file_idx_to_row_id", false), false, "prepend_file_idx_to_row_id");
        require(advanced.getBoolean("append_path_column_Internals", false), false, "append_path_column_Internals");
        return new CsvReaderSettings(path(file.getNodeSettings("path")),
            format(charset(model.getNodeSettings("encoding").getString("charset")),
                text(settings, "column_delimiter"), text(settings, "comment_char"),
                text(settings, "quote_char"), text(settings, "quote_escape_char"),
                text(advanced, "quote_option"), advanced.getBoolean("replace_empty_quotes_with_missing")),
            new Rows(limits.getBoolean("skip_lines") ? count(limits, "number_of_lines_to_skip") : 0,
                limits.getBoolean("skip_data_rows") ? count(limits, "number_of_rows_to_skip") : 0,
                limits.getBoolean("limit_data_rows") ? count(limits, "max_rows") : Long.MAX_VALUE,
                advanced.getBoolean("limit_data_rows_scanned") ? count(advanced, "max_data_rows_scanned")
                    : Long.MAX_VALUE,
                advanced.getInt("maximum_number_of_columns")),
            settings.getBoolean("has_column_header"), settings.getBoolean("has_row_id"),
            settings.getBoolean("support_short_data_rows"),
            new Numbers(character(advanced.getString("decimal_separator", "."), "decimal_separator"),
                character(advanced.getString("thousands_separator", ""), "thousands_separator")),
            model.containsKey(OLD_COLUMNS) ? Optional.of(StoredColumns.loadOld(model.getNodeSettings(OLD_COLUMNS)))
                : Optional.empty());
    }

    private static String path(final NodeSettingsRO path) throws InvalidSettingsException {
        require(path.getBoolean("location_present"), true, "location_present");
        require(text(path, "file_system_type"), "RELATIVE", "file_system_type");
        require(text(path, "file_system_specifier"), "knime.workflow.data", "file_system_specifier");
        return text(path, "path");
    }

    private static Format format(final Charset charset, final String delimiter, final String comment,
        final String quote, final String quoteEscape, final String quoteOption, final boolean emptyQuotesAreMissing)
        throws InvalidSettingsException {
        require(quoteEscape, quote, "quote escape character");
        final boolean keepQuotes = "KEEP_QUOTES".equals(quoteOption);
        require(keepQuotes || "REMOVE_QUOTES_AND_TRIM".equals(quoteOption), true, "quote option " + quoteOption);
        final char delimiterCharacter = character(ESCAPES.getOrDefault(delimiter, delimiter), "column delimiter");
        return new Format(charset, delimiterCharacter, character(comment, "comment character"),
            character(quote, "quote character"), keepQuotes, emptyQuotesAreMissing);
    }

    private static Charset charset(final NodeSettingsRO encoding) throws InvalidSettingsException {
        final String option = text(encoding, "fileEncoding");
        return switch (option) {
            case "DEFAULT" -> charset((String)null);
            case "OTHER" -> charset(text(encoding, "customEncoding"));
            default -> charset(option.replace('_', '-'));
        };
    }

    /** @param name null for the default of the machine; KNIME runs Java with UTF-8 as such */
    private static Charset charset(final String name) throws InvalidSettingsException {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidSettingsException("Unknown character set \"" + name + "\".", e);
        }
    }

    private static long count(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final long count = settings.getLong(key);
        if (count < 0) {
            throw new InvalidSettingsException(
                "The setting \"" + key + "\" must not be negative, but is " + count + ".");
        }
        return count;
    }

    /** @return the only character of a setting, or 0 if it is empty */
    private static char character(final String value, final String name) throws InvalidSettingsException {
        if (value == null || value.length() > 1) {
            throw new InvalidSettingsException("The " + name + " must be one character, but is "
                + (value == null ? "missing" : "\"" + value + "\"") + ".");
        }
        return value.isEmpty() ? 0 : value.charAt(0);
    }

    private static void require(final Object value, final Object supported, final String name)
        throws InvalidSettingsException {
        if (!supported.equals(value)) {
            throw new InvalidSettingsException(
                "The setting " + name + " = " + value + " is not supported without KNIME (only " + supported + " is).");
        }
    }
}
