package org.dendromoe.nodes.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.dendromoe.engine.data.Column;
import org.dendromoe.engine.data.MissingPolicy;
import org.dendromoe.engine.data.Schema;
import org.dendromoe.nodes.TestModels;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentWO;

final class MoeModelPortObjectSpecTest {

    private static MoeModelPortObjectSpec read(final ModelContent content) throws InvalidSettingsException {
        final MoeModelPortObjectSpec spec = new MoeModelPortObjectSpec();
        spec.load(content);
        return spec;
    }

    private static ModelContent write(final Schema schema, final MissingPolicy policy) {
        final ModelContent content = new ModelContent("model");
        new MoeModelPortObjectSpec(schema, policy, OptionalInt.of(3)).save(content);
        return content;
    }

    @Test
    void whatIsSavedIsLoaded() throws InvalidSettingsException {
        final MoeModelPortObjectSpec spec = read(write(TestModels.SCHEMA, MissingPolicy.IMPUTE));
        assertEquals(TestModels.SCHEMA, spec.schema());
        assertEquals(MissingPolicy.IMPUTE, spec.missingPolicy());
        assertEquals(OptionalInt.of(3), spec.experts());
    }

    @Test
    void whatIsNotKnownYetStaysUnknown() throws InvalidSettingsException {
        final Schema unknown = new Schema("y", List.of(), List.of(new Column.Nominal("c", List.of())));
        assertEquals(unknown, read(write(unknown, MissingPolicy.SKIP)).schema());
    }

    @Test
    void specsAreEqualIfTheyHoldTheSame() {
        assertEquals(new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, OptionalInt.empty()),
            new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, OptionalInt.empty()));
        assertNotEquals(new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, OptionalInt.empty()),
            new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.FAIL, OptionalInt.empty()));
        assertNotEquals(new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, OptionalInt.empty()),
            new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, OptionalInt.of(2)));
    }

    @Test
    void specsSavedWithoutTheNumberOfExpertsAreLoaded() throws InvalidSettingsException {
        final ModelContent content = new ModelContent("model");
        new MoeModelPortObjectSpec(TestModels.SCHEMA, MissingPolicy.SKIP, OptionalInt.empty()).save(content);
        assertFalse(content.containsKey("experts"));
        assertEquals(OptionalInt.empty(), read(content).experts());
        assertEquals(OptionalInt.of(2), read(content).withExperts(OptionalInt.of(2)).experts());
    }

    private static String error(final Consumer<ModelContent> damage) {
        final ModelContent content = write(TestModels.SCHEMA, MissingPolicy.SKIP);
        damage.accept(content);
        return assertThrows(InvalidSettingsException.class, () -> read(content)).getMessage();
    }

    @Test
    void refusesDamagedContent() {
        assertEquals("The saved MoE model has the format version 2, this extension reads version 1; update the"
            + " extension.", error(content -> content.addInt("formatVersion", 2)));
        assertEquals("The saved MoE model has the unknown policy for missing values 'GUESS'.",
            error(content -> content.addString("missingPolicy", "GUESS")));
        for (final int experts : new int[]{0, -1, Integer.MAX_VALUE}) {
            assertEquals("The saved MoE model is damaged: it has " + experts + " experts.",
                error(content -> content.addInt("experts", experts)));
        }
        assertEquals("The saved MoE model is damaged: The class 'a' is there twice.",
            error(content -> content.addStringArray("classes", "a", "a")));
        assertEquals("The saved MoE model is damaged: The target column 'x' is also a feature column.",
            error(content -> content.addString("target", "x")));
        assertEquals("The saved MoE model is damaged: the column 'x' has the unknown kind 'magic'.", error(content -> {
            final ModelContentWO column = content.addModelContent("columns").addModelContent("0");
            column.addString("name", "x");
            column.addString("kind", "magic");
        }));
    }
}
