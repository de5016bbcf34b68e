package org.dendromoe.headless.abi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.xml.parsers.SAXParserFactory;

import org.dendromoe.nodes.learner.MoeLearnerNodeFactory;
import org.dendromoe.standin.SpecsInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.objectweb.asm.Type;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** KNIME makes the dialogs of annotations, and tells what is wrong with them only when a dialog is opened. */
class DialogTest {

    private static final SpecsInput NOTHING = new SpecsInput((PortObjectSpec)null, null);

    private static final DataTableSpec TABLE = new DataTableSpec( //
        new String[]{"x", "n", "kind", "P (kind=a)", "P (kind=b)"},
        new DataType[]{DoubleCell.TYPE, IntCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    static Stream<Class<?>> parameters() throws IOException {
        return ClassFiles.besides(MoeLearnerNodeFactory.class).stream()
            .filter(node -> node.interfaces.contains(Type.getInternalName(NodeParameters.class)))
            .map(node -> assertDoesNotThrow(() -> Class.forName(node.name.replace('/', '.'))));
    }

    private static List<Field> fields(final Class<?> parameters) {
        return Arrays.stream(parameters.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()).toList();
    }

    private static <A extends Annotation> Stream<A> all(final Class<?> parameters, final Class<A> annotation) {
        return fields(parameters).stream().map(field -> field.getAnnotation(annotation)).filter(a -> a != null);
    }

    private static <T> T make(final Class<T> type) {
        return assertDoesNotThrow(() -> OpenedDialog.make(type));
    }

    /** @return what the dialog of a new node shows by a provider */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object state(final Class<?> parameters, final Class<?> provider, final SpecsInput input) {
        return assertDoesNotThrow(
            () -> new OpenedDialog(parameters.asSubclass(NodeParameters.class), input).state((Class)provider));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void settingsAreSavedAndDescribed(final Class<?> parameters) {
        for (final Field field : fields(parameters)) {
            assertFalse(Modifier.isPrivate(field.getModifiers()), () -> field + " is private and would not be saved");
            assertEquals(field.getType() == Void.class, field.isAnnotationPresent(TextMessage.class), field::toString);
            if (field.getType() == Void.class) {
                continue;
            }
            final Widget widget = field.getAnnotation(Widget.class);
            assertNotNull(widget, () -> field + " is not in the dialog");
            assertFalse(widget.title().isBlank() || widget.description().isBlank(), field::toString);
            assertDoesNotThrow(() -> SAXParserFactory.newInstance().newSAXParser().parse(
                new InputSource(new StringReader("<html>" + widget.description() + "</html>")), new DefaultHandler()),
                field::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void choicesHaveLabels(final Class<?> parameters) {
        for (final Field field : fields(parameters)) {
            for (final Field constant : field.getType().getDeclaredFields()) {
                assertTrue(!constant.isEnumConstant() || constant.isAnnotationPresent(Label.class),
                    constant::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void layoutsAreSections(final Class<?> parameters) {
        all(parameters, Layout.class).forEach(layout -> assertTrue(
            layout.value().isAnnotationPresent(Section.class), layout::toString));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void effectsDependOnSettingsOfTheDialog(final Class<?> parameters) {
        final Map<Class<?>, Class<?>> typeOf = new HashMap<>();
        fields(parameters).stream().filter(field -> field.isAnnotationPresent(ValueReference.class))
            .forEach(field -> typeOf.put(field.getAnnotation(ValueReference.class).value(), field.getType()));
        final PredicateInitializer initializer = new PredicateInitializer() {

            @Override
            public BooleanReference getBoolean(final Class<? extends ParameterReference<Boolean>> reference) {
                assertEquals(boolean.class, typeOf.get(reference));
                return () -> new EffectPredicate() { };
            }

            @Override
            public EffectPredicate getConstant(final Predicate<NodeParametersInput> condition) {
                assertFalse(condition.test(new SpecsInput(TABLE)));
                return new EffectPredicate() { };
            }

            @Override
            public <E extends Enum<E>> EnumReference<E>
                getEnum(final Class<? extends ParameterReference<E>> reference) {
                assertTrue(typeOf.get(reference).isEnum());
                return new EnumReference<>() {

                    @Override
                    @SafeVarargs
                    public final EffectPredicate isOneOf(final E... values) {
                        assertTrue(values.length > 0);
                        Arrays.stream(values).forEach(value -> assertInstanceOf(typeOf.get(reference), value));
                        return new EffectPredicate() { };
                    }
                };
            }
        };
        all(parameters, Effect.class).forEach(effect -> {
            final EffectPredicateProvider predicate = make(effect.predicate());
            assertNotNull(predicate.init(initializer));
        });
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void choicesAreComputedWithAndWithoutInput(final Class<?> parameters) {
        Stream.concat(all(parameters, ChoicesProvider.class).map(ChoicesProvider::value),
            all(parameters, ColumnFilterWidget.class).map(ColumnFilterWidget::choicesProvider)).forEach(type -> {
                assertEquals(List.of(), state(parameters, type, NOTHING));
                assertFalse(((List<?>)state(parameters, type, new SpecsInput(TABLE, TABLE))).isEmpty());
            });
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void messagesAndBoundsAreComputedWithoutInput(final Class<?> parameters) {
        all(parameters, TextMessage.class)
            .forEach(message -> assertEquals(Optional.empty(), state(parameters, message.value(), NOTHING)));
        all(parameters, NumberInputWidget.class).map(NumberInputWidget::maxValidationProvider)
            .filter(type -> type != StateProvider.class).forEach(type -> assertFalse(
                ((MaxValidation)state(parameters, type, NOTHING)).getErrorMessage().isBlank()));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void numbersHaveBounds(final Class<?> parameters) {
        all(parameters, NumberInputWidget.class).forEach(widget -> {
            if (widget.minValidation() != MinValidation.class) {
                assertFalse(make(widget.minValidation()).getErrorMessage().isBlank());
            }
            if (widget.maxValidation() != MaxValidation.class) {
                assertFalse(make(widget.maxValidation()).getErrorMessage().isBlank());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void optionalSettingsHaveDefaults(final Class<?> parameters) {
        for (final Field field : fields(parameters)) {
            final OptionalWidget widget = field.getAnnotation(OptionalWidget.class);
            if (widget != null) {
                final Class<?> content =
                    (Class<?>)((ParameterizedType)field.getGenericType()).getActualTypeArguments()[0];
                assertInstanceOf(content, state(parameters, widget.defaultProvider(), NOTHING));
            }
        }
    }
}
