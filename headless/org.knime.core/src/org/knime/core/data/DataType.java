package org.knime.core.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.convert.map.IdentifiableType;
import org.knime.core.node.ExecutionContext;

/** The type of a column: the list of values that its cells can be read as, the preferred one first. */
public final class DataType implements IdentifiableType {

    private static final Map<Class<? extends DataCell>, DataType> TYPES = new ConcurrentHashMap<>();

    /** The names under which KNIME 5.8 shows the types of the cells that exist here. */
    private static final Map<String, String> NAMES = Map.of("BooleanValue", "Boolean", //
        "DoubleValue", "Number (Float)", "IntValue", "Number (Integer)", "LongValue", "Number (Long Integer)", //
        "PNGImageValue", "Image (PNG)", "StringValue", "String");

    private final Class<? extends DataCell> m_cellClass;

    private final List<Class<? extends DataValue>> m_valueClasses;

    private DataType(final Class<? extends DataCell> cellClass, final Set<Class<? extends DataValue>> valueClasses) {
        m_cellClass = cellClass;
        m_valueClasses = List.copyOf(valueClasses);
    }

    /**
     * @param cell the class of the cells
     * @return their type
     */
    public static DataType getType(final Class<? extends DataCell> cell) {
        return TYPES.computeIfAbsent(cell, c -> {
            final Set<Class<? extends DataValue>> values = new LinkedHashSet<>();
            collectValues(c, values);
            return new DataType(c, values);
        });
    }

    private static void collectValues(final Class<?> type, final Set<Class<? extends DataValue>> values) {
        for (final Class<?> candidate : type.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(candidate)) {
                values.add(candidate.asSubclass(DataValue.class));
            }
            collectValues(candidate, values);
        }
        if (type.getSuperclass() != null) {
            collectValues(type.getSuperclass(), values);
        }
    }

    /** @return the cell that stands for an absent value without a reason */
    public static DataCell getMissingCell() {
        return MissingCell.WITHOUT_REASON;
    }

    /** @return whether every cell of the other type is also a cell of this one */
    public boolean isASuperTypeOf(final DataType type) {
        return type.isMissingValueType() || m_valueClasses.stream().allMatch(type::isCompatible);
    }

    /** @return whether cells of this type can be read as the value; missing cells can be read as anything */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || m_valueClasses.stream().anyMatch(valueClass::isAssignableFrom);
    }

    /** @return whether this is the type of missing cells */
    public boolean isMissingValueType() {
        return m_valueClasses.contains(MissingValue.class);
    }

    /** @return what cells of this type are read as first */
    public Class<? extends DataValue> getPreferredValueClass() {
        return m_valueClasses.get(0);
    }

    /** @return the class of the cells */
    public Class<? extends DataCell> getCellClass() {
        return m_cellClass;
    }

    /** @return makes cells of this type, if there is something that does */
    public Optional<DataCellFactory> getCellFactory(final ExecutionContext exec) {
        return DataTypeRegistry.getInstance().cellFactory(this);
    }

    /** @return the name that users see */
    public String getName() {
        final String simpleName = m_valueClasses.get(0).getSimpleName();
        return NAMES.getOrDefault(simpleName, simpleName);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataType type && Set.copyOf(m_valueClasses).equals(Set.copyOf(type.m_valueClasses))
            && m_valueClasses.get(0) == type.m_valueClasses.get(0);
    }

    @Override
    public int hashCode() {
        return Set.copyOf(m_valueClasses).hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
