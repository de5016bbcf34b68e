package org.knime.core.node;

import java.util.Objects;

import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.message.Message;

/** A failure that users are told about without a stack trace. */
public final class KNIMEException extends Exception implements MessageAwareException {

    private static final long serialVersionUID = 1L;

    private final transient Message m_message;

    public KNIMEException(final String message) {
        this(message, null);
    }

    public KNIMEException(final String message, final Throwable cause) {
        super(message, cause);
        m_message = Message.fromSummary(message);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        m_message = message;
    }

    /** @return a failure with summary, issues and resolutions */
    public static KNIMEException of(final Message message) {
        return of(message, null);
    }

    /** @return a failure with summary, issues and resolutions, and what it comes from */
    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(Objects.requireNonNull(message), cause);
    }

    /** @return what users see */
    public Message getKNIMEMessage() {
        return m_message;
    }
}
