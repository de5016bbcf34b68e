/** What the runner executes: nodes with their settings, among them those of the plug-ins on the class path. */
package org.dendromoe.headless.node;
