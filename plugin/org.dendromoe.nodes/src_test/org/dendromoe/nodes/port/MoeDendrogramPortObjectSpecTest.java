package org.dendromoe.nodes.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;

final class MoeDendrogramPortObjectSpecTest {

    @Test
    void whatIsSavedIsLoaded() throws InvalidSettingsException {
        final ModelContent content = new ModelContent("model");
        new MoeDendrogramPortObjectSpec("a model and a table").save(content);
        final MoeDendrogramPortObjectSpec loaded = new MoeDendrogramPortObjectSpec();
        loaded.load(content);
        assertEquals("a model and a table", loaded.origin());
    }

    @Test
    void theFirstOnesDidNotSayWhatTheyCameFrom() throws InvalidSettingsException {
        final ModelContent content = new ModelContent("model");
        content.addInt("formatVersion", 1);
        final MoeDendrogramPortObjectSpec loaded = new MoeDendrogramPortObjectSpec();
        loaded.load(content);
        assertEquals("", loaded.origin());
    }

    @Test
    void refusesAFormatOfTheFuture() {
        final ModelContent content = new ModelContent("model");
        content.addInt("formatVersion", 2);
        assertEquals("The saved MoE dendrogram has the format version 2, this extension reads version 1; update the"
            + " extension.", assertThrows(InvalidSettingsException.class,
                () -> new MoeDendrogramPortObjectSpec().load(content)).getMessage());
    }
}
