package org.dendromoe.headless.cli;

import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.incremental.IncrementalFit;
import org.dendromoe.engine.model.GateFamily;
import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.engine.model.SigmoidGating;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A model that is trained further: what it decides, the options cannot. */
final class ContinuedModel {

    private static final List<String> OF_THE_START = List.of("--starts", "--thorough", "--max-passes");

    private final MixtureModel m_model;

    ContinuedModel(final MixtureModel model) {
        m_model = model;
    }

    /**
     * @param command after parsing; options of what the model decides may be left out, or say the same
     * @throws ParameterException if an option says another thing than the model, if it is of a start that is not made,
     *             or if the model is of a kind that is not trained further
     */
    void require(final CommandLine command) {
        try {
            IncrementalFit.requireContinuable(m_model);
        } catch (final IllegalArgumentException ex) {
            throw new ParameterException(command, ex.getMessage(), ex);
        }
        requireSame(command, "--experts", m_model.experts());
        requireSame(command, "--gate", GateFamily.of(m_model.gating()));
        if (m_model.gating() instanceof SigmoidGating sigmoid) {
            requireSame(command, "--temperature", sigmoid.temperature());
        }
        requireSame(command, "--missing", m_model.preprocessing().missingPolicy());
        final ParseResult given = command.getParseResult();
        OF_THE_START.stream().filter(given::hasMatchedOption).findFirst().ifPresent(option -> {
            throw new ParameterException(command, option + " is for a fit to a sample; a model that is trained further "
                + "needs none.");
        });
    }

    private static void requireSame(final CommandLine command, final String option, final Object ofModel) {
        final OptionSpec given = command.getParseResult().matchedOption(option);
        if (given == null) {
            return;
        }
        final Object value = given.typedValues().get(0);
        if (!(value instanceof Optional<?> wrapped ? wrapped.get() : value).equals(ofModel)) {
            throw new ParameterException(command, option + " is " + given.stringValues().get(0)
                + ", but the model to train further has "
                + (ofModel instanceof Enum<?> constant ? EnumConverter.name(constant) : ofModel) + ".");
        }
    }
}
