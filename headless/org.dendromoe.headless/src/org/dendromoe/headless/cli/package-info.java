/** The command line. */
package org.dendromoe.headless.cli;
