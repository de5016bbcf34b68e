package org.dendromoe.headless.basenodes;

import static org.dendromoe.headless.basenodes.SavedSettings.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads the columns that the dialog of the CSV Reader has seen in the file and saved. Columns that the user has left
 * out, moved, renamed or given another type are an error: such changes are not made here.
 */
final class StoredColumns {

    private static final Map<String, ColumnKind> KINDS = Map.of("java.lang.Integer", ColumnKind.INTEGER,
        "java.lang.Long", ColumnKind.LONG, "java.lang.Double", ColumnKind.DOUBLE, //
        "java.lang.String", ColumnKind.STRING);

    /** the cells that KNIME makes unless the user wants others */
    private static final Map<ColumnKind, String> CELLS = Map.of(ColumnKind.INTEGER, "org.knime.core.data.def.IntCell$",
        ColumnKind.LONG, "org.knime.core.data.def.LongCell$", ColumnKind.DOUBLE, "org.knime.core.data.def.DoubleCell$",
        ColumnKind.STRING, "org.knime.core.data.def.StringCell$");

    private StoredColumns() {
    }

    /** @param config saved until KNIME 5.9, {@code table_spec_config_Internals} */
    static CsvColumns loadOld(final NodeSettingsRO config) throws InvalidSettingsException {
        final NodeSettingsRO transformation = config.getNodeSettings("table_transformation");
        final NodeSettingsRO columns = transformation.getNodeSettings("columns");
        final List<String> names = new ArrayList<>();
        final List<ColumnKind> kinds = new ArrayList<>();
        for (int i = 0; columns.containsKey(String.valueOf(i)); i++) {
            final NodeSettingsRO column = columns.getNodeSettings(String.valueOf(i));
            final NodeSettingsRO file = column.getNodeSettings("external_spec");
            final String name = text(file, "name");
            final ColumnKind kind = kind(text(file.getNodeSettings("type"), "class"));
            requireUnchanged(name, column.getBoolean("keep") && name.equals(text(column, "name"))
                && column.getInt("position") == i && makes(kind, column.getNodeSettings("production_path")));
            names.add(name);
            kinds.add(kind);
        }
        if (transformation.getBoolean("skip_empty_columns", false)
            || !transformation.getNodeSettings("unknown_columns_transformation").getBoolean("keep")) {
            throw new InvalidSettingsException("Columns are left out, which is not supported without KNIME.");
        }
        return new CsvColumns(names, kinds);
    }

    /** @param parameters saved from KNIME 5.10, {@code transformationParameters} */
    static CsvColumns loadNew(final NodeSettingsRO parameters) throws InvalidSettingsException {
        final NodeSettingsRO files = parameters.getNodeSettings("specs");
        if (files.containsKey("1")) {
            throw new InvalidSettingsException("More than one file is not supported without KNIME.");
        }
        final NodeSettingsRO file = files.getNodeSettings("0").getNodeSettings("spec");
        final NodeSettingsRO transformations = parameters.getNodeSettings("columnTransformation");
        final List<String> names = new ArrayList<>();
        final List<ColumnKind> kinds = new ArrayList<>();
        for (int i = 0; file.containsKey(String.valueOf(i)); i++) {
            final NodeSettingsRO column = file.getNodeSettings(String.valueOf(i));
            final NodeSettingsRO transformation = transformations.getNodeSettings(String.valueOf(i));
            final String name = text(column, "name");
            final String newName = transformation.getString("columnRename");
            final ColumnKind kind = kind(text(column, "type"));
            requireUnchanged(name, name.equals(text(transformation, "columnName"))
                && transformation.getBoolean("includeInOutput") && (newName == null || newName.equals(name))
                && makes(kind, transformation.getNodeSettings("productionPath")));
            names.add(name);
            kinds.add(kind);
        }
        return new CsvColumns(names, kinds);
    }

    private static ColumnKind kind(final String javaClass) throws InvalidSettingsException {
        final ColumnKind kind = KINDS.get(javaClass);
        if (kind == null) {
            throw new InvalidSettingsException("Unknown type of column \"" + javaClass + "\".");
        }
        return kind;
    }

    private static boolean makes(final ColumnKind kind, final NodeSettingsRO production)
        throws InvalidSettingsException {
        return text(production, "_converter").startsWith(CELLS.get(kind));
    }

    private static void requireUnchanged(final String name, final boolean unchanged) throws InvalidSettingsException {
        if (!unchanged) {
            throw new InvalidSettingsException("The column \"" + name
                + "\" is left out, moved, renamed or converted, which is not supported without KNIME.");
        }
    }
}
