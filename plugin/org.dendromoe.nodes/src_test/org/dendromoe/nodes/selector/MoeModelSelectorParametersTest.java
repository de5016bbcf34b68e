package org.dendromoe.nodes.selector;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;

final class MoeModelSelectorParametersTest {

    @Test
    void bicChoosesUnlessToldOtherwise() {
        final MoeModelSelectorParameters parameters = new MoeModelSelectorParameters();
        assertDoesNotThrow(parameters::validate);
        final SelectionSettings settings = parameters.toSelectionSettings();
        assertEquals(Criterion.HQC, settings.criterion());
        assertTrue(settings.experts().isEmpty());
        assertTrue(settings.threads() >= 1);
    }

    @Test
    void everyCriterionOfTheEngineIsOffered() {
        assertEquals(EnumSet.allOf(Criterion.class), EnumSet.copyOf(
            Stream.of(CriterionChoice.values()).map(CriterionChoice::toCriterion).toList()));
    }

    @Test
    void numbersAreHandedOn() {
        final MoeModelSelectorParameters parameters = new MoeModelSelectorParameters();
        parameters.m_criterion = CriterionChoice.DSC;
        parameters.m_fixedNumber = Optional.of(3);
        parameters.m_threads = Optional.of(2);
        assertEquals(new SelectionSettings(Criterion.DSC, OptionalInt.of(3), 2), parameters.toSelectionSettings());
    }

    @Test
    void numbersBelowOneAreRefusedByName() {
        final MoeModelSelectorParameters parameters = new MoeModelSelectorParameters();
        parameters.m_threads = Optional.of(0);
        assertEquals("'Limit number of threads' is 0, but must be between 1 and 1024.",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }
}
