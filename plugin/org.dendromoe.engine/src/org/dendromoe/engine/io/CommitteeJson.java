package org.dendromoe.engine.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dendromoe.engine.model.Committee;
import org.dendromoe.engine.model.FitSettings;
import org.dendromoe.engine.model.Parameters;

import com.fasterxml.jackson.core.JsonGenerator;

/** The further models of an average: writes them, and collects them while they are being read. */
final class CommitteeJson {

    private final List<Coefficients> m_members = new ArrayList<>();

    private double m_sharpness = Double.NaN;

    static void write(final Committee committee, final JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("committee");
        json.writeNumberField("sharpness", committee.sharpness());
        json.writeArrayFieldStart("members");
        for (final Parameters member : committee.members()) {
            json.writeStartObject();
            Coefficients.write(member, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void declare(final JsonObject root) {
        final JsonObject json = root.nested();
        json.field("sharpness", () -> m_sharpness = json.number())
            .field("members", () -> json.array(() -> readMember(json.nested())));
        root.optionalField("committee", json::readFields);
    }

    private void readMember(final JsonObject json) throws IOException {
        if (m_members.size() + 1 >= FitSettings.MOST_MEMBERS) {
            throw new ModelFormatException("The average has more than " + FitSettings.MOST_MEMBERS + " members.");
        }
        final Coefficients coefficients = new Coefficients();
        coefficients.declare(json);
        json.readFields();
        m_members.add(coefficients);
    }

    /** @return number of models of the average, 1 if there is none */
    int members() {
        return 1 + m_members.size();
    }

    /**
     * @param frozen whether the gates have a vector for a frozen expert, too
     * @throws IllegalArgumentException if the sizes do not fit together or a number is out of range
     */
    Optional<Committee> build(final boolean frozen) {
        return Double.isNaN(m_sharpness) ? Optional.empty()
            : Optional.of(new Committee(m_members.stream().map(member -> member.build(frozen)).toList(), m_sharpness));
    }
}
