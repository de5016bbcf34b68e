/** Stand-ins for the nodes of KNIME itself that the test workflows use, under their factories' names and settings. */
package org.dendromoe.headless.basenodes;
