package org.dendromoe.nodes.experts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dendromoe.engine.fit.TracePoint;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.dendromoe.nodes.web.WebView;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** The interactive view of a model's experts: the view of two nodes in KNIME and a page of its own. */
public final class ExpertsPage {

    /** File name of the view's module. */
    public static final String MODULE = "experts-view.js";

    /** Folder of the modules that are this view's alone. */
    public static final String MODULES = "experts";

    private static final WebView VIEW = new WebView("Experts of a mixture", MODULE, "showExperts");

    private ExpertsPage() {
    }

    /**
     * @param objects fitted model and fit trace
     * @return the initial data of the view
     */
    public static Map<String, Object> ofFit(final PortObject... objects) {
        return data(objects, TraceLines::ofFit);
    }

    /**
     * @param objects reduced model and trace of the selection
     * @return the initial data of the view
     */
    public static Map<String, Object> ofSelection(final PortObject... objects) {
        return data(objects, TraceLines::ofSelection);
    }

    /**
     * @param object fitted model
     * @return the initial data of the view, without a trace of the objective
     */
    public static Map<String, Object> ofModel(final PortObject object) {
        final MixtureModel model = ((MoeModelPortObject)object).model();
        final Map<String, Object> data = new LinkedHashMap<>(ExpertsData.of(model));
        data.put("trace", TraceLines.ofFit(model, List.of()));
        return data;
    }

    private interface Lines {

        Map<String, Object> of(MixtureModel model, List<TracePoint> trace);
    }

    private static Map<String, Object> data(final PortObject[] objects, final Lines lines) {
        final MixtureModel model = ((MoeModelPortObject)objects[0]).model();
        final Map<String, Object> data = new LinkedHashMap<>(ExpertsData.of(model));
        data.put("trace", lines.of(model, TraceTable.read((BufferedDataTable)objects[1])));
        return data;
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
