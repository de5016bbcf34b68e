package org.dendromoe.headless.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.NominalValue;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.HeadlessExecution;
import org.knime.core.util.UniqueNameGenerator;

/** Tables check their rows and know the values of their columns, as KNIME's do. */
class TableTest {

    private static DataColumnDomain domainOf(final DataColumnSpec column, final boolean keepDomain,
        final List<? extends DataCell> cells) {
        final BufferedDataContainer container =
            HeadlessExecution.createContext().createDataContainer(new DataTableSpec(column), keepDomain);
        for (int i = 0; i < cells.size(); i++) {
            container.addRowToTable(new DefaultRow("Row" + i, cells.get(i)));
        }
        container.close();
        return container.getTable().getDataTableSpec().getColumnSpec(0).getDomain();
    }

    private static DataColumnSpec column(final DataType type, final DataColumnDomain domain) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator("column", type);
        creator.setDomain(domain);
        return creator.createSpec();
    }

    @Test
    void integersAreNumbersButNotCategories() {
        assertTrue(IntCell.TYPE.isCompatible(DoubleValue.class));
        assertFalse(IntCell.TYPE.isCompatible(NominalValue.class));
        assertTrue(BooleanCell.TYPE.isCompatible(NominalValue.class));
        assertTrue(DoubleCell.TYPE.isASuperTypeOf(IntCell.TYPE));
        assertFalse(IntCell.TYPE.isASuperTypeOf(DoubleCell.TYPE));
        assertTrue(StringCell.TYPE.isASuperTypeOf(DataType.getMissingCell().getType()));
        assertEquals(BooleanValue.class, BooleanCell.TYPE.getPreferredValueClass());
        assertEquals(List.of("Number (Integer)", "Number (Long Integer)", "Number (Float)", "String", "Boolean"),
            List.of(IntCell.TYPE.getName(), LongCell.TYPE.getName(), DoubleCell.TYPE.getName(),
                StringCell.TYPE.getName(), BooleanCell.TYPE.getName()));
    }

    @Test
    void missingCellsAreEqual() {
        assertEquals(DataType.getMissingCell(), new MissingCell("for a reason"));
        assertFalse(new IntCell(1).equals(new LongCell(1)));
        assertEquals(new DoubleCell(Double.NaN), new DoubleCell(Double.NaN));
    }

    @Test
    void boundsAreThoseOfTheValues() {
        final DataColumnDomain domain = domainOf(column(DoubleCell.TYPE, null), true, List.of(new DoubleCell(2),
            DataType.getMissingCell(), new DoubleCell(Double.NaN), new IntCell(-1), new DoubleCell(0.5)));
        assertEquals(new IntCell(-1), domain.getLowerBound());
        assertEquals(new DoubleCell(2), domain.getUpperBound());
        assertNull(domain.getValues());
    }

    @Test
    void knownDomainsAreWidenedOrDropped() {
        final DataColumnSpec column = column(DoubleCell.TYPE,
            new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(1)).createDomain());
        final List<DoubleCell> cells = List.of(new DoubleCell(0.25), new DoubleCell(1.5));
        assertEquals("lower=0.0,upper=1.5,values=null", domainOf(column, true, cells).toString());
        assertEquals("lower=0.25,upper=1.5,values=null", domainOf(column, false, cells).toString());
        final DataColumnSpec nominal = column(StringCell.TYPE,
            new DataColumnDomainCreator(Set.of(new StringCell("z"))).createDomain());
        assertEquals("lower=null,upper=null,values=[z, a]",
            domainOf(nominal, true, List.of(new StringCell("a"), new StringCell("z"))).toString());
    }

    @Test
    void moreThanSixtyValuesAreNotListed() {
        final List<StringCell> cells = IntStream.range(0, 61).mapToObj(i -> new StringCell("v" + i)).toList();
        assertEquals(60, domainOf(column(StringCell.TYPE, null), true, cells.subList(0, 60)).getValues().size());
        assertFalse(domainOf(column(StringCell.TYPE, null), true, cells).hasValues());
    }

    @Test
    void rowsMustFit() {
        final BufferedDataContainer container = HeadlessExecution.createContext()
            .createDataContainer(new DataTableSpec(column(IntCell.TYPE, null)));
        container.addRowToTable(new DefaultRow("a", new IntCell(1)));
        assertEquals("Encountered duplicate row ID \"a\"", assertThrows(RuntimeException.class,
            () -> container.addRowToTable(new DefaultRow("a", new IntCell(2)))).getMessage());
        assertEquals("Cell count in row \"b\" is not equal to length of column names array: 0 vs. 1", assertThrows(
            RuntimeException.class, () -> container.addRowToTable(new DefaultRow("b"))).getMessage());
        assertEquals(
            "Runtime class of object \"2.5\" (index 0) in row \"c\" is Number (Float)"
                + " and does not comply with its supposed superclass Number (Integer)",
            assertThrows(RuntimeException.class,
                () -> container.addRowToTable(new DefaultRow("c", new DoubleCell(2.5)))).getMessage());
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        final BufferedDataTable table = container.getTable();
        assertEquals(1, table.size());
        assertEquals("Rows: 1, Cols: 1", table.getSummary());
        assertThrows(IllegalStateException.class, () -> container.addRowToTable(new DefaultRow("d", new IntCell(3))));
    }

    @Test
    void namesAreUnique() {
        assertEquals("Duplicate column name \"column\" at positions 0 and 1.",
            assertThrows(IllegalArgumentException.class,
                () -> new DataTableSpec(column(IntCell.TYPE, null), column(IntCell.TYPE, null))).getMessage());
        final DataTableSpec table =
            new DataTableSpec(new String[]{"a", "a (#1)"}, new DataType[]{IntCell.TYPE, IntCell.TYPE});
        assertEquals("a (#2)", DataTableSpec.getUniqueColumnName(table, " a "));
        final UniqueNameGenerator names = new UniqueNameGenerator(table);
        assertEquals(List.of("b", "a (#2)", "a (#3)", "b (#1)"),
            List.of(names.newName("b "), names.newName("a (#1)"), names.newName("a"), names.newName("b")));
    }
}
