package org.dendromoe.nodes.web;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ES module and those that it imports as one script, for pages that consist of a single file. Each module is in the
 * script once, after those that it imports; their import statements are left out. No two modules may give the same name
 * to something at their top level.
 */
final class InlinedModule {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*\\} from \"(\\.{1,2}/[\\w./-]+)\";\\R");

    /** Gives the text of a module. */
    interface Source {

        /** @param path below the folder of the modules */
        String read(String path) throws IOException;
    }

    private final Source m_source;

    private final Set<String> m_read = new HashSet<>();

    private final StringBuilder m_script = new StringBuilder();

    private InlinedModule(final Source source) {
        m_source = source;
    }

    /** @param path of the module that imports the others */
    static String of(final String path, final Source source) throws IOException {
        final InlinedModule module = new InlinedModule(source);
        module.add(path);
        return module.m_script.toString();
    }

    private void add(final String path) throws IOException {
        if (!m_read.add(path)) {
            return;
        }
        final String text = m_source.read(path);
        final Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            add(URI.create(path).resolve(imports.group(1)).getPath());
        }
        m_script.append(IMPORT.matcher(text).replaceAll(""));
    }
}
