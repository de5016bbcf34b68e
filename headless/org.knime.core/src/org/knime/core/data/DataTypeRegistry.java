package org.knime.core.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** Knows the types of cells that text can be turned into. */
public final class DataTypeRegistry {

    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private final Map<DataType, DataCellFactory> m_factories = new LinkedHashMap<>();

    private DataTypeRegistry() {
        m_factories.put(StringCell.TYPE, new StringCell.StringCellFactory());
        m_factories.put(IntCell.TYPE, new IntCell.IntCellFactory());
        m_factories.put(LongCell.TYPE, new LongCell.LongCellFactory());
        m_factories.put(DoubleCell.TYPE, new DoubleCell.DoubleCellFactory());
        m_factories.put(BooleanCell.TYPE, new BooleanCell.BooleanCellFactory());
    }

    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** @return the types */
    public synchronized Collection<DataType> availableDataTypes() {
        return m_factories.keySet();
    }

    Optional<DataCellFactory> cellFactory(final DataType type) {
        return Optional.ofNullable(m_factories.get(type));
    }
}
