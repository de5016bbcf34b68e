package org.dendromoe.nodes.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.Schema;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** Writes a schema into a spec's content and reads it back, trusting nothing that it reads. */
final class SchemaContent {

    private static final String CFG_TARGET = "target";

    private static final String CFG_CLASSES = "classes";

    private static final String CFG_COLUMNS = "columns";

    private static final String CFG_NAME = "name";

    private static final String CFG_KIND = "kind";

    private static final String NUMERIC = "numeric";

    private static final String NOMINAL = "nominal";

    private static final String CFG_CATEGORIES = "categories";

    private SchemaContent() {
    }

    static void save(final Schema schema, final ModelContentWO content) {
        content.addString(CFG_TARGET, schema.target());
        content.addStringArray(CFG_CLASSES, schema.classes().toArray(String[]::new));
        final ModelContentWO columns = content.addModelContent(CFG_COLUMNS);
        for (int c = 0; c < schema.columns().size(); c++) {
            final Column column = schema.columns().get(c);
            final ModelContentWO columnContent = columns.addModelContent(Integer.toString(c));
            columnContent.addString(CFG_NAME, column.name());
            if (column instanceof Column.Nominal nominal) {
                columnContent.addString(CFG_KIND, NOMINAL);
                columnContent.addStringArray(CFG_CATEGORIES, nominal.categories().toArray(String[]::new));
            } else {
                columnContent.addString(CFG_KIND, NUMERIC);
            }
        }
    }

    static Schema load(final ModelContentRO content) throws InvalidSettingsException {
        final ModelContentRO columnContents = content.getModelContent(CFG_COLUMNS);
        final List<Column> columns = new ArrayList<>();
        try {
            while (columnContents.containsKey(Integer.toString(columns.size()))) {
                columns.add(column(columnContents.getModelContent(Integer.toString(columns.size()))));
            }
            return new Schema(content.getString(CFG_TARGET), strings(content, CFG_CLASSES), columns);
        } catch (final IllegalArgumentException | NullPointerException e) {
            throw new InvalidSettingsException("The saved MoE model is damaged: " + e.getMessage(), e);
        }
    }

    private static Column column(final ModelContentRO content) throws InvalidSettingsException {
        final String name = content.getString(CFG_NAME);
        final String kind = content.getString(CFG_KIND);
        if (name == null || !NUMERIC.equals(kind) && !NOMINAL.equals(kind)) {
            throw new InvalidSettingsException("The saved MoE model is damaged: the column '" + name
                + "' has the unknown kind '" + kind + "'.");
        }
        return NUMERIC.equals(kind) ? new Column.Numeric(name)
            : new Column.Nominal(name, strings(content, CFG_CATEGORIES));
    }

    private static List<String> strings(final ModelContentRO content, final String key)
        throws InvalidSettingsException {
        final String[] strings = content.getStringArray(key);
        if (strings == null || Arrays.asList(strings).contains(null)) {
            throw new InvalidSettingsException("The saved MoE model is damaged: '" + key + "' is incomplete.");
        }
        return List.of(strings);
    }
}
