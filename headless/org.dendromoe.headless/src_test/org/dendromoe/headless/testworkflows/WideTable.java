package org.dendromoe.headless.testworkflows;

import java.util.Locale;
import java.util.Random;

/**
 * Made-up protein levels of samples of two tissues, which a marker tells apart. Illness raises one protein in liver and
 * lowers it in kidney, and raises another in liver alone. The rest have nothing to do with it. Levels are
 * log-intensities around 20, in families of five that vary together.
 */
final class WideTable {

    static final String NAME = "proteins.csv";

    static final int PROTEINS = 250;

    static final int MARKER = 1;

    static final int OPPOSITE = 2;

    static final int OF_LIVER = 3;

    private static final int ROWS = 240;

    private static final long SEED = 11;

    private static final int FAMILY = 5;

    private WideTable() {
    }

    /** @param protein from 1 */
    static String column(final int protein) {
        return String.format(Locale.ROOT, "P%05d", 10_000 + 37 * protein);
    }

    /** @return the table as CSV text */
    static String csv() {
        final Random random = new Random(SEED);
        final StringBuilder text = new StringBuilder("sample");
        for (int j = 1; j <= PROTEINS; j++) {
            text.append(',').append(column(j));
        }
        text.append(",class\n");
        for (int row = 0; row < ROWS; row++) {
            final boolean liver = random.nextBoolean();
            final boolean ill = random.nextBoolean();
            text.append(String.format(Locale.ROOT, "S%03d", row));
            double family = 0;
            for (int j = 1; j <= PROTEINS; j++) {
                family = j % FAMILY == 0 ? random.nextGaussian() : family;
                final double shift = switch (j) {
                    case MARKER -> liver ? 2 : -2;
                    case OPPOSITE -> liver == ill ? 2 : -2;
                    case OF_LIVER -> !liver ? 0 : ill ? 2 : -2;
                    default -> family;
                };
                text.append(String.format(Locale.ROOT, ",%.2f", 20 + shift + random.nextGaussian()));
            }
            text.append(ill ? ",ill\n" : ",healthy\n");
        }
        return text.toString();
    }
}
