package org.dendromoe.headless.testworkflows;

import java.util.Locale;
import java.util.Random;

/**
 * Made-up measurements of two tissues in which different proteins tell three classes apart, so that two experts are
 * needed. Every 17th value of {@code lipid}, every 23rd tissue and the last five classes are missing; the ten rows
 * before those are of a tissue that no other row has.
 */
final class OptionsTable {

    static final String NAME = "samples.csv";

    private static final int ROWS = 400;

    private static final long SEED = 7;

    /** number of rows before the first one of a rare tissue */
    static final int COMMON_ROWS = 385;

    private static final int RARE_ROWS = 395;

    private static final double[] SHARES = {0.5, 0.3, 0.2};

    private OptionsTable() {
    }

    /** @return the table as CSV text */
    static String csv() {
        final var random = new Random(SEED);
        final var text = new StringBuilder("sample,actin,lipid,cells,tissue,class\n");
        for (int row = 0; row < ROWS; row++) {
            final boolean liver = random.nextBoolean();
            final int drawn = drawClass(random.nextDouble());
            final double actin = (liver ? 2.5 * drawn : 0) + random.nextGaussian();
            final double lipid = (liver ? 0 : -2.5 * drawn) + random.nextGaussian();
            final long cells = Math.round(100 + 10 * random.nextGaussian());
            text.append(String.format(Locale.ROOT, "S%03d,%.4f,%s,%d,%s,%s\n", row, actin,
                row % 17 == 16 ? "" : String.format(Locale.ROOT, "%.4f", lipid), cells, tissue(row, liver),
                row < RARE_ROWS ? "class " + (char)('A' + drawn) : ""));
        }
        return text.toString();
    }

    private static int drawClass(final double uniform) {
        if (uniform < SHARES[0]) {
            return 0;
        }
        return uniform < SHARES[0] + SHARES[1] ? 1 : 2;
    }

    private static String tissue(final int row, final boolean liver) {
        if (row % 23 == 22) {
            return "";
        }
        if (row >= COMMON_ROWS && row < RARE_ROWS) {
            return "spleen";
        }
        return liver ? "liver" : "kidney";
    }
}
