package org.dendromoe.nodes.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dendromoe.headless.abi.OpenedDialog;
import org.dendromoe.nodes.NodeTables;
import org.dendromoe.standin.SpecsInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** The classes that the dialog of the Probability Scorer offers for the diagram. */
final class ScorerDialogTest {

    private static final DataTableSpec TABLE = NodeTables.spec("sex", StringCell.TYPE, "P (sex=f)", DoubleCell.TYPE,
        "P (sex=m)", DoubleCell.TYPE, "c", StringCell.TYPE, "P (c=ill)", DoubleCell.TYPE, "P (c=well)",
        DoubleCell.TYPE, "P (c=ill) RF", DoubleCell.TYPE, "P (c=well) RF", DoubleCell.TYPE);

    private OpenedDialog m_dialog;

    @BeforeEach
    void open() throws Exception {
        m_dialog = new OpenedDialog(MoeProbabilityScorerParameters.class, new SpecsInput(TABLE));
    }

    private List<String> classes() throws Exception {
        final List<StringChoice> choices = m_dialog.state(ClassesOfTheInput.Choices.class);
        return choices.stream().map(StringChoice::id).toList();
    }

    @Test
    void classesAreThoseOfTheTargetColumn() throws Exception {
        assertEquals(List.of("ill", "well"), classes());
        assertEquals("ill", m_dialog.state(ClassesOfTheInput.First.class));
        m_dialog.set(ClassesOfTheInput.Target.class, "sex");
        assertEquals(List.of("f", "m"), classes());
        assertEquals("f", m_dialog.state(ClassesOfTheInput.First.class));
    }

    @Test
    void classesAreThoseOfColumnsChosenByHand() throws Exception {
        m_dialog.set(ClassesOfTheInput.ByHand.class, true);
        m_dialog.set(ClassesOfTheInput.Columns.class, new ColumnFilter(new String[]{"P (c=well) RF", "P (c=ill) RF"}));
        assertEquals(List.of("ill", "well"), classes());
    }

    @Test
    void nothingIsOfferedForColumnsThatCannotBeScored() throws Exception {
        m_dialog.set(ClassesOfTheInput.Target.class, "gone");
        assertEquals(List.of(), classes());
        m_dialog.set(ClassesOfTheInput.Target.class, "c");
        m_dialog.set(ClassesOfTheInput.ByHand.class, true);
        m_dialog.set(ClassesOfTheInput.Columns.class, new ColumnFilter(new String[]{"P (c=ill)", "P (c=ill) RF"}));
        assertEquals(List.of(), classes());
    }
}
