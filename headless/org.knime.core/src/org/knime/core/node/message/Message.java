package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** What a node tells users: a summary, an issue in detail and what can be done about it. */
public final class Message {

    private final String m_summary;

    private final String m_issue;

    private final List<String> m_resolutions;

    Message(final String summary, final String issue, final List<String> resolutions) {
        m_summary = summary;
        m_issue = issue;
        m_resolutions = List.copyOf(resolutions);
    }

    /** @return builds a message */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /** @return a message that has only a summary */
    public static Message fromSummary(final String summary) {
        return fromSummaryWithResolution(summary);
    }

    /** @return a message that says what can be done */
    public static Message fromSummaryWithResolution(final String summary, final String... res) {
        return builder().withSummary(summary).addResolutions(res).build()
            .orElseThrow(() -> new IllegalArgumentException("argument must not be null"));
    }

    /** @return the summary */
    public String getSummary() {
        return m_summary;
    }

    String issue() {
        return m_issue;
    }

    /** @return what can be done, may be empty */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    /** @return an exception for bad settings with the summary */
    public InvalidSettingsException toInvalidSettingsException() {
        return new InvalidSettingsException(m_summary);
    }

    /** @return an exception with this message */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /** @return an exception with this message, and what it comes from */
    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Message other && m_summary.equals(other.m_summary)
            && Objects.equals(m_issue, other.m_issue) && m_resolutions.equals(other.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_issue, m_resolutions);
    }

    @Override
    public String toString() {
        return "Message[summary=" + m_summary + ",issue=" + m_issue + ",resolutions=" + m_resolutions + "]";
    }
}
