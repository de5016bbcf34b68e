package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds messages. Of the issues only the first one is kept, the others are counted. */
public final class MessageBuilder {

    private final List<String> m_resolutions = new ArrayList<>();

    private String m_summary;

    private String m_issue;

    private long m_issueCount;

    MessageBuilder() {
    }

    public MessageBuilder withSummary(final String summary) {
        m_summary = summary;
        return this;
    }

    /** @param description an issue in detail */
    public MessageBuilder addTextIssue(final String description) {
        if (m_issue == null) {
            m_issue = description;
        }
        m_issueCount++;
        return this;
    }

    /** @param res what can be done */
    public MessageBuilder addResolutions(final String... res) {
        m_resolutions.addAll(List.of(res));
        return this;
    }

    /** @return the number of issues */
    public long getIssueCount() {
        return m_issueCount;
    }

    /** @return the issue that was added first */
    public Optional<String> getFirstIssue() {
        return Optional.ofNullable(m_issue);
    }

    /** @return the message, none without a summary */
    public Optional<Message> build() {
        return Optional.ofNullable(m_summary).map(summary -> new Message(summary, m_issue, m_resolutions));
    }
}
