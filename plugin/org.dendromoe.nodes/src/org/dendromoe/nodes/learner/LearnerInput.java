package org.dendromoe.nodes.learner;

import java.util.List;

import org.dendromoe.nodes.table.ColumnKind;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;

/** What the learner's dialog offers for an input table: columns to choose from, and values to set out from. */
public final class LearnerInput {

    private LearnerInput() {
    }

    /** @return the target that a new node sets out from: the last column of a kind, empty if there is none */
    public static String firstTarget(final NodeParametersInput input, final ColumnKind kind) {
        final List<DataColumnSpec> targets = ColumnSelectionUtil.getFilteredColumns(input, 0, kind::fits);
        return targets.isEmpty() ? "" : targets.get(targets.size() - 1).getName();
    }

    /** @return the features that a new node sets out from: all columns that can be, now and later, but the target */
    public static ColumnFilter firstFeatures(final NodeParametersInput input, final String target) {
        return new ColumnFilter(ColumnSelectionUtil.getFilteredColumns(input, 0,
            column -> ColumnKind.of(column).isPresent() && !column.getName().equals(target)))
            .withIncludeUnknownColumns();
    }

    public static final class TargetColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ColumnKind.NOMINAL.fits(column);
        }
    }

    public static final class GroupColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ColumnKind.tellsGroups(column);
        }
    }

    public static final class DefaultGroupColumn implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput input) {
            return ColumnSelectionUtil.getFilteredColumns(input, 0, ColumnKind::tellsGroups).stream().findFirst()
                .map(DataColumnSpec::getName).orElse("");
        }
    }

    public static final class FeatureColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ColumnKind.of(column).isPresent();
        }
    }

    public static final class DefaultLambda implements OptionalWidget.DefaultValueProvider<Double> {
        @Override
        public Double computeState(final NodeParametersInput input) {
            return 1.0;
        }
    }

    static final class NoSuffix implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput input) {
            return "";
        }
    }

    public static final class DefaultMembers implements OptionalWidget.DefaultValueProvider<Integer> {
        @Override
        public Integer computeState(final NodeParametersInput input) {
            return 20;
        }
    }
}
