package org.dendromoe.engine.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels that HotSpot inlined would be compiled without vector instructions, four times slower. */
class KernelLengthTest {

    /** HotSpot's FreqInlineSize: so many bytes of bytecode it inlines at most. */
    private static final int INLINED = 325;

    /** where the only return of a method without a value is, which is its last instruction */
    private static final Pattern RETURN = Pattern.compile("(\\d+): return\\R");

    private static String disassembled(final Class<?> kernel) throws URISyntaxException {
        final StringWriter out = new StringWriter();
        final File classes = new File(kernel.getProtectionDomain().getCodeSource().getLocation().toURI());
        final PrintWriter printer = new PrintWriter(out);
        assertEquals(0, ToolProvider.findFirst("javap").orElseThrow().run(printer, printer, "-c", "-p", "-cp",
            classes.getPath(), kernel.getName()));
        printer.flush();
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"RowTile, 'private static void addProducts('", "LinearPredictors, 'private static void addEight('"})
    void isTooLongToBeInlined(final String kernel, final String method) throws Exception {
        final String code = disassembled(Class.forName("org.dendromoe.engine.fit." + kernel));
        final int begin = code.indexOf(method);
        assertTrue(begin >= 0);
        final Matcher last = RETURN.matcher(code);
        assertTrue(last.find(begin));
        final int length = Integer.parseInt(last.group(1)) + 1;
        assertTrue(length > INLINED, kernel + " has " + length + " bytes of bytecode");
    }
}
