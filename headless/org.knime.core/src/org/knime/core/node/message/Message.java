package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;

/** What a node tells users: a summary and what can be done about it. */
public final class Message {

    private final String m_summary;

    private final List<String> m_resolutions;

    Message(final String summary, final List<String> resolutions) {
        m_summary = summary;
        m_resolutions = List.copyOf(resolutions);
    }

    /** @return a message that has only a summary */
    public static Message fromSummary(final String summary) {
        return fromSummaryWithResolution(summary);
    }

    /** @return a message that says what can be done */
    public static Message fromSummaryWithResolution(final String summary, final String... res) {
        return new Message(Objects.requireNonNull(summary), List.of(res));
    }

    /** @return the summary */
    public String getSummary() {
        return m_summary;
    }

    /** @return what can be done, may be empty */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Message other && m_summary.equals(other.m_summary)
            && m_resolutions.equals(other.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_resolutions);
    }

    @Override
    public String toString() {
        return "Message[summary=" + m_summary + ",resolutions=" + m_resolutions + "]";
    }
}
