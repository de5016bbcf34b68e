package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.knime.core.node.FluentNodeAPI;

/** What a view is made of: a document or, if the file ends in ".js", an app. */
public class Page implements Resource, FluentNodeAPI {

    private final String m_path;

    private final Content m_content;

    /** Gives the content of the file. */
    interface Content {

        InputStream open() throws IOException;
    }

    Page(final String path, final Content content) {
        m_path = path;
        m_content = content;
    }

    /** @return asks where the page comes from */
    public static RequireFromFileOrString create() {
        return () -> type -> base -> file -> new FromFilePage(type, base, file);
    }

    /**
     * @param relativePath beside the page
     * @return a file that was added to the page
     */
    public Optional<Resource> getResource(final String relativePath) {
        return resource(relativePath);
    }

    /** Overridden by pages that have files beside them. */
    Optional<Resource> resource(final String relativePath) {
        return Optional.empty();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return m_content.open();
    }

    @Override
    public ContentType getContentType() {
        final String type = m_path.substring(m_path.lastIndexOf('.') + 1);
        return switch (type) {
            case "html" -> ContentType.HTML;
            case "js" -> ContentType.SHADOW_APP;
            case "svg" -> ContentType.SVG;
            case "png" -> ContentType.PNG;
            default -> throw new IllegalArgumentException("No page can be made of a file that ends in ." + type);
        };
    }

    /** Asks where the page comes from. */
    public interface RequireFromFileOrString {

        RequireBundle fromFile();
    }

    /** Asks which bundle the file is in. */
    public interface RequireBundle {

        RequireBasePath bundleClass(Class<?> clazz);
    }

    /** Asks which directory of the bundle the files are in. */
    public interface RequireBasePath {

        RequireRelativeFilePath basePath(String basePath);
    }

    /** Asks which file it is. */
    public interface RequireRelativeFilePath {

        FromFilePage relativeFilePath(String relativeFilePath);
    }
}
