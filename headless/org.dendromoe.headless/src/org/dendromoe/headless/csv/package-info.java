/** Tables in CSV files: as rows for the engine, with predictions appended, scored. */
package org.dendromoe.headless.csv;
