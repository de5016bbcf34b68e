package org.knime.node;

import java.util.function.Function;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.DataService.DataServiceBuilder;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;

/** A view of a node: a page and what it shows. */
public final class DefaultView implements FluentNodeAPI {

    private final String m_description;

    private final Page m_page;

    private Function<ViewInput, ?> m_initialData;

    private DefaultView(final String description, final Page page) {
        m_description = description;
        m_page = page;
    }

    static RequireViewParameters create() {
        return parameters -> description -> page -> new DefaultView(description, page.apply(Page.create()));
    }

    String description() {
        return m_description;
    }

    Page page() {
        return m_page;
    }

    /** What the page shows, null if it asks for nothing. */
    Function<ViewInput, ?> initialData() {
        return m_initialData;
    }

    /** Asks for the parameters. */
    public interface RequireViewParameters {

        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Asks for the description. */
    public interface RequireDescription {

        /** @param description HTML */
        RequirePage description(String description);
    }

    /** Asks for the page. */
    public interface RequirePage {

        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }

    /** Gives the page what it shows. */
    public <D> DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<D>> initialData) {
        m_initialData = initialData.apply(new RequireInitialData() {

            @Override
            public <T> DefaultInitialData<T> data(final Function<ViewInput, T> data) {
                return new DefaultInitialData<>(data);
            }
        }).m_data;
        return this;
    }

    abstract static class AbstractDataService<T extends DataServiceBuilder> implements DataServiceBuilder {
    }

    /**
     * What the page shows.
     *
     * @param <D> its type
     */
    public static final class DefaultInitialData<D> extends AbstractDataService<DefaultInitialData<D>>
        implements FluentNodeAPI {

        private final Function<ViewInput, D> m_data;

        DefaultInitialData(final Function<ViewInput, D> data) {
            m_data = data;
        }
    }

    /** Asks for what the page shows. */
    public interface RequireInitialData {

        /** @param data gives something that Jackson can write */
        <D> DefaultInitialData<D> data(Function<ViewInput, D> data);
    }

    /** What is given to make what the page shows. */
    public interface ViewInput {

        PortObject[] getInternalPortObjects();
    }
}
