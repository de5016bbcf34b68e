package org.knime.node.parameters.widget.choices;

/**
 * A constant that can be chosen, and how it is shown.
 *
 * @param <E> its type
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /** @return a choice that is shown with the constant's label */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst) {
        try {
            final Label label = enumConst.getDeclaringClass().getField(enumConst.name()).getAnnotation(Label.class);
            return new EnumChoice<>(enumConst, label == null ? enumConst.name() : label.value());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
