/** Loads workflow folders in KNIME's format and executes them without KNIME. */
package org.dendromoe.headless.workflow;
