package org.knime.core.internal;

/** Marks exceptions that carry a structured message. */
public interface MessageAwareException {
}
