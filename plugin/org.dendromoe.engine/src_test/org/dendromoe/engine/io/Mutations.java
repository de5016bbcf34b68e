package org.dendromoe.engine.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages a JSON file in one of the ways that disks, programs and attackers do. */
final class Mutations {

    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,] )(-?[0-9.E+-]+|\"[^\"]*\"|true|false|null)");

    private static final String[] OTHER_VALUES = {"0", "-0.0", "-1", "1", "2", "2147483647", "2147483648", "-2147483649",
        "99999999999999999999", "9223372036854775807", "1e308", "-1e308", "1e300", "1e-320", "1e999", "1e-999999999",
        "0." + "1".repeat(60), "1".repeat(100), "NaN", "Infinity", "null", "true", "\"\"", "\"\\u0000\\uD800\"",
        "\"" + "x".repeat(5_000) + "\"", "{}", "[]", "[[[[]]]]", "{\"a\" : {\"a\" : {}}}", "[".repeat(2_000),
        "[" + "0,".repeat(2_000) + "0]", "{\"a\":".repeat(500)};

    private final byte[] m_good;

    private final String m_text;

    private final List<int[]> m_values = new ArrayList<>();

    Mutations(final byte[] good) {
        m_good = good;
        m_text = new String(good, StandardCharsets.UTF_8);
        for (final Matcher matcher = VALUE.matcher(m_text); matcher.find();) {
            m_values.add(new int[]{matcher.start(), matcher.end()});
        }
    }

    /** @return the damaged file of a seed */
    byte[] of(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return switch (random.nextInt(8)) {
            case 0 -> bits(random);
            case 1 -> bytes(random);
            case 2 -> Arrays.copyOf(m_good, random.nextInt(m_good.length));
            case 3 -> longer(random);
            case 4 -> spliced(random);
            case 5 -> lines(random);
            default -> values(random);
        };
    }

    private byte[] bits(final SplittableRandom random) {
        final byte[] bytes = m_good.clone();
        for (int n = random.nextInt(1, 9); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] ^= (byte)(1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] bytes(final SplittableRandom random) {
        final byte[] bytes = m_good.clone();
        // the first bytes are what the encoding is guessed from
        final int end = random.nextBoolean() ? 4 : bytes.length;
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            bytes[random.nextInt(end)] = (byte)(random.nextBoolean() ? 0 : random.nextInt(256));
        }
        return bytes;
    }

    /** The file with something behind it: itself, or a part of it many times. */
    private byte[] longer(final SplittableRandom random) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(m_good);
        final int from = random.nextInt(m_good.length);
        final int length = random.nextInt(Math.min(200, m_good.length - from));
        for (int n = random.nextInt(1, 50); n > 0; n--) {
            out.write(m_good, from, length);
        }
        return out.toByteArray();
    }

    /** A part of the file is left out, or put where another one is, or put in once more. */
    private byte[] spliced(final SplittableRandom random) {
        final int from = random.nextInt(m_good.length);
        final int to = from + random.nextInt(Math.min(300, m_good.length - from));
        final int at = random.nextBoolean() ? to : random.nextInt(m_good.length);
        final int then = random.nextBoolean() ? at : Math.min(m_good.length, at + to - from);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(m_good, 0, at);
        out.write(m_good, from, to - from);
        out.write(m_good, then, m_good.length - then);
        return out.toByteArray();
    }

    /** Whole lines are left out, doubled or swapped, which JSON often survives. */
    private byte[] lines(final SplittableRandom random) {
        final List<String> lines = new ArrayList<>(List.of(m_text.split("(?<=\n)")));
        final int a = random.nextInt(lines.size());
        final int b = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(a);
            case 1 -> lines.add(b, lines.get(a));
            default -> lines.set(a, lines.set(b, lines.get(a)));
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] values(final SplittableRandom random) {
        final StringBuilder text = new StringBuilder(m_text);
        final int[] value = m_values.get(random.nextInt(m_values.size()));
        final int[] other = m_values.get(random.nextInt(m_values.size()));
        text.replace(value[0], value[1], random.nextInt(3) == 0 ? m_text.substring(other[0], other[1])
            : OTHER_VALUES[random.nextInt(OTHER_VALUES.length)]);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
