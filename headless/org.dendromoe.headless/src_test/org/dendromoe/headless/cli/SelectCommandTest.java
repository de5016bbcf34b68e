package org.dendromoe.headless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.dendromoe.engine.io.DendrogramFile;
import org.dendromoe.engine.io.ModelFile;
import org.dendromoe.engine.select.Criterion;
import org.dendromoe.engine.select.Dendrogram;
import org.dendromoe.engine.select.Level;
import org.dendromoe.engine.select.SelectionSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

class SelectCommandTest {

    @TempDir
    private Path m_folder;

    private Path m_table;

    @BeforeEach
    void copyTable() {
        m_table = CommandLineRun.ecoli(m_folder);
    }

    @ParameterizedTest
    @EnumSource
    void numberOfExpertsIsThatOfTheSmallestValueOfTheCriterion(final Criterion criterion) {
        final JsonNode json = CommandLineRun.json("select", m_table, "--target", "class", "--max-experts", "4",
            "--starts", "2", "--criterion", EnumConverter.name(criterion), "--json");
        assertEquals(EnumConverter.name(criterion), json.get("criterion").textValue());
        final String member = criterion == Criterion.DSC_RESCALED ? "rescaledDsc" : EnumConverter.name(criterion);
        assertEquals(4, json.get("levels").size());
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            final JsonNode level = json.get("levels").get(i);
            assertEquals(4 - i, level.get("experts").intValue());
            if (level.get(member).isNumber() && level.get(member).doubleValue() < smallest) {
                smallest = level.get(member).doubleValue();
                best = level.get("experts").intValue();
            }
        }
        assertEquals(best, json.get("experts").intValue());
    }

    @Test
    void fixedNumberOfExpertsIsKeptAndFilesAgreeWithTheJson() throws IOException {
        final Path model = m_folder.resolve("model.json");
        final Path dendrogramFile = m_folder.resolve("dendrogram.json");
        final JsonNode json = CommandLineRun.json("select", m_table, "--target", "class", "--max-experts", "3",
            "--starts", "2", "--experts", "3", "--model", model, "--dendrogram", dendrogramFile, "--json");
        assertEquals(3, json.get("experts").intValue());
        try (var in = Files.newInputStream(model)) {
            assertEquals(3, ModelFile.read(in).experts());
        }
        try (var in = Files.newInputStream(dendrogramFile)) {
            final Dendrogram dendrogram = DendrogramFile.read(in);
            assertEquals(3, dendrogram.chosen());
            assertEquals(dendrogram.recommended(), json.get("recommended").intValue());
            final Level last = dendrogram.levels().get(2);
            final JsonNode level = json.get("levels").get(2);
            assertEquals(last.bic(), level.get("bic").doubleValue());
            assertEquals(last.meanLogLikelihood(), level.get("meanLogLikelihood").doubleValue());
            assertTrue(level.get("dsc").isNull());
        }
    }

    @Test
    void levelsHaveAllTheirNumbersAndTheCriterionIsThatOfTheEngine() {
        final JsonNode json = CommandLineRun.json("select", m_table, "--target", "class", "--max-experts", "2",
            "--starts", "1", "--json");
        assertEquals(EnumConverter.name(SelectionSettings.DEFAULT.criterion()), json.get("criterion").textValue());
        final Set<String> members = new TreeSet<>();
        json.get("levels").get(0).fieldNames().forEachRemaining(members::add);
        assertEquals(Set.of("experts", "parameters", "height", "meanLogLikelihood", "dsc", "rescaledDsc",
            "refinedHeight", "refinedLogLikelihood", "aic", "hqc", "bic", "icl"), members);
    }

    @Test
    void peopleGetATable() {
        final CommandLineRun run = CommandLineRun.of("select", m_table, "--target", "class", "--max-experts", "2",
            "--starts", "1", "--experts", "2", "--criterion", "aic");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(4, run.out().lines().count());
        assertTrue(run.out().lines().skip(1).findFirst().orElseThrow().endsWith(" *"), run.out());
        assertTrue(run.out().contains("2 experts kept"), run.out());
    }

    @Test
    void oneExpertIsKept() {
        final CommandLineRun run = CommandLineRun.of("select", m_table, "--target", "class", "--max-experts", "2",
            "--starts", "1", "--lambda", "1", "--experts", "1");
        assertTrue(run.out().contains("\n1 expert kept"), run.out());
    }
}
