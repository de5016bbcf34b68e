package org.dendromoe.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProbabilityNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, nullValues = "-", value = {
        "P (c=a)|a|", "P (c=a) RF|a| RF", "P (c=a) (#1)|a| (#1)", "P (c=a)(x)|a|(x)", "P (c=)|| ",
        "P (c=t(9;22)) RF|t(9;22)| RF", "P (c=a=b)|a=b|", "P (c=a (b))|a (b)|", "P (c=<50%)|<50%|"})
    void classAndSuffix(final String name, final String className, final String suffix) {
        assertEquals(Optional.of(new ProbabilityName(className == null ? "" : className,
            suffix == null || suffix.isBlank() ? "" : suffix)), ProbabilityName.of(name, "c", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"P (d=a)", "P(c=a)", "p (c=a)", "Prediction (c)", "P (c=a", "c", "P (ctrl=a)"})
    void otherNames(final String name) {
        assertEquals(Optional.empty(), ProbabilityName.of(name, "c", List.of()));
    }

    @Test
    void knownClassesTellWhereAClassEnds() {
        final List<String> classes = List.of("a", "a) (b", ":)");
        assertEquals(Optional.of(new ProbabilityName("a) (b", " RF")),
            ProbabilityName.of("P (c=a) (b) RF", "c", classes));
        assertEquals(Optional.of(new ProbabilityName("a", " (RF)")), ProbabilityName.of("P (c=a) (RF)", "c", classes));
        assertEquals(Optional.of(new ProbabilityName(":)", "")), ProbabilityName.of("P (c=:))", "c", classes));
    }

    @Test
    void targetsHaveBracketsAndEqualSigns() {
        assertEquals(Optional.of(new ProbabilityName("a", "")),
            ProbabilityName.of("P (x (=) y=a)", "x (=) y", List.of()));
    }

    @Test
    void theTargetsThatANameMayHaveAreThoseThatItIsSplitFor() {
        assertEquals(List.of("c"), ProbabilityName.targetsOf("P (c=a)").toList());
        assertEquals(List.of("x (", "x (=) y", "x (=) y=a"),
            ProbabilityName.targetsOf("P (x (=) y=a=b) RF=1").toList());
        for (final String name : List.of("P (c=a", "P (c)", "P(c=a)", "P () c=a", "c=a)", "P (")) {
            assertEquals(List.of(), ProbabilityName.targetsOf(name).toList());
        }
    }

    @Test
    void columnsChosenByHandAreOfTheClassTheyName() {
        final List<String> classes = List.of("a", "x=y", "P (odd=one)");
        assertEquals("a", ProbabilityName.classOf("a", classes));
        assertEquals("a", ProbabilityName.classOf("P (anything=a) RF", classes));
        assertEquals("x=y", ProbabilityName.classOf("P (t=x=y)", classes));
        assertEquals("P (odd=one)", ProbabilityName.classOf("P (odd=one)", classes));
        assertEquals("other", ProbabilityName.classOf("P (t=other)", classes));
        assertEquals("score", ProbabilityName.classOf("score", classes));
    }
}
