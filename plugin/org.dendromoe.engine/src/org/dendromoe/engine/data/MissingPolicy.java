package org.dendromoe.engine.data;

/** What happens to training rows with missing feature cells. Rows without a class are skipped whatever the policy. */
public enum MissingPolicy {
    /** The row is left out and counted. */
    SKIP,
    /** The first missing cell ends the fit with an error that names its row and column. */
    FAIL,
    /** Features of the cell take their training mean; an indicator feature for the column tells that it was missing. */
    IMPUTE
}
