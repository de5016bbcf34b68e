package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dendromoe.standin.ParametersTree;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** A column filter selects one by one, by pattern and by type. */
class ColumnFilterTest {

    private static final DataTableSpec TABLE = new DataTableSpec(new String[]{"Age", "age 2", "class", "x.y"},
        new DataType[]{DoubleCell.TYPE, IntCell.TYPE, StringCell.TYPE, DoubleCell.TYPE});

    private static void assertSelects(final ColumnFilter filter, final String... names) {
        assertArrayEquals(names, filter.filterFromFullSpec(TABLE));
    }

    @Test
    void selectsOneByOne() {
        assertSelects(new ColumnFilter());
        final ColumnFilter filter = new ColumnFilter(new String[]{"class", "gone", "Age"});
        assertSelects(filter, "Age", "class");
        assertArrayEquals(new String[]{"gone"}, filter.getMissingSelectedFromFullSpec(TABLE));
        filter.m_manualFilter.m_manuallyDeselected = new String[]{"x.y"};
        assertSelects(filter.withIncludeUnknownColumns(), "Age", "age 2", "class");
        assertEquals(0, filter.getMissingSelectedFromFullSpec(TABLE).length);
        assertSelects(filter.withExcludeUnknownColumns(), "Age", "class");
    }

    @Test
    void selectsByPattern() {
        final ColumnFilter filter = new ColumnFilter();
        filter.m_mode = TypedStringFilterMode.WILDCARD;
        assertSelects(filter);
        filter.m_patternFilter.m_pattern = "AGE*";
        assertSelects(filter, "Age", "age 2");
        filter.m_patternFilter.m_pattern = "x?y";
        assertSelects(filter, "x.y");
        filter.m_patternFilter.m_isInverted = true;
        assertSelects(filter, "Age", "age 2", "class");
        filter.m_patternFilter.m_isInverted = false;
        filter.m_patternFilter.m_isCaseSensitive = true;
        filter.m_mode = TypedStringFilterMode.REGEX;
        filter.m_patternFilter.m_pattern = "[a-c].*";
        assertSelects(filter, "age 2", "class");
        filter.m_patternFilter.m_pattern = "ge";
        assertSelects(filter);
    }

    @Test
    void selectsByType() throws InvalidSettingsException {
        final NodeSettings settings = new NodeSettings("filter");
        ParametersTree.save(new ColumnFilter(), settings);
        settings.addString("mode", "TYPE");
        settings.getNodeSettings("typeFilter").addStringArray("selectedTypes", DoubleValue.class.getName());
        assertSelects(ParametersTree.load(ColumnFilter.class, settings), "Age", "x.y");
    }
}
