package org.dendromoe.nodes.scorer.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dendromoe.nodes.web.WebView;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** The interactive reliability diagram: the node's view in KNIME and a page of its own. */
public final class ReliabilityPage {

    /** File name of the view's module. */
    public static final String MODULE = "reliability-view.js";

    /** Folder of the modules that are this view's alone. */
    public static final String MODULES = "reliability";

    private static final WebView VIEW = new WebView("Scores of class probabilities", MODULE, "showReliability");

    private static final List<String> TABLES = List.of("scores", "classes", "reliability");

    private ReliabilityPage() {
    }

    /**
     * @param tables those of models, classes and reliability
     * @return the initial data of the view: every table as a list of its rows, cells by the names of their columns
     */
    public static Map<String, List<Map<String, Object>>> data(final PortObject... tables) {
        final Map<String, List<Map<String, Object>>> data = new LinkedHashMap<>();
        for (int t = 0; t < TABLES.size(); t++) {
            data.put(TABLES.get(t), rows((BufferedDataTable)tables[t]));
        }
        return data;
    }

    private static List<Map<String, Object>> rows(final BufferedDataTable table) {
        final String[] names = table.getDataTableSpec().getColumnNames();
        final List<Map<String, Object>> rows = new ArrayList<>();
        for (final DataRow row : table) {
            final Map<String, Object> cells = new LinkedHashMap<>();
            for (int c = 0; c < names.length; c++) {
                cells.put(names[c], value(row.getCell(c)));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** JSON has no infinity: it becomes a text. */
    private static Object value(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        if (cell instanceof LongValue number) {
            return number.getLongValue();
        }
        if (cell instanceof DoubleValue number && Double.isFinite(number.getDoubleValue())) {
            return number.getDoubleValue();
        }
        return cell.toString();
    }

    /**
     * Writes the view as a page of its own.
     *
     * @param json the data as JSON
     * @param out receives UTF-8; is not closed
     */
    public static void write(final String json, final OutputStream out) throws IOException {
        VIEW.writePage(json, out);
    }
}
