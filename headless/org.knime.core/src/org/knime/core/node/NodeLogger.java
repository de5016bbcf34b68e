package org.knime.core.node;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes to the log. */
public final class NodeLogger {

    private final Logger m_logger;

    private NodeLogger(final String name) {
        m_logger = Logger.getLogger(name);
    }

    /** @return the logger of a class */
    public static NodeLogger getLogger(final Class<?> c) {
        return new NodeLogger(c.getName());
    }

    public void debug(final Object o) {
        m_logger.log(Level.FINE, String.valueOf(o));
    }

    public void debug(final Object o, final Throwable t) {
        m_logger.log(Level.FINE, String.valueOf(o), t);
    }

    public void info(final Object o) {
        m_logger.log(Level.INFO, String.valueOf(o));
    }

    public void warn(final Object o) {
        m_logger.log(Level.WARNING, String.valueOf(o));
    }

    public void warn(final Object o, final Throwable t) {
        m_logger.log(Level.WARNING, String.valueOf(o), t);
    }

    public void error(final Object o) {
        m_logger.log(Level.SEVERE, String.valueOf(o));
    }

    public void error(final Object o, final Throwable t) {
        m_logger.log(Level.SEVERE, String.valueOf(o), t);
    }
}
