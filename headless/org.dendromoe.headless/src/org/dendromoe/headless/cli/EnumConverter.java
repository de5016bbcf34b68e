package org.dendromoe.headless.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Constants of an enum as values of an option: {@code DSC_RESCALED} is {@code dsc-rescaled}. */
final class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> m_type;

    EnumConverter(final Class<E> type) {
        m_type = type;
    }

    @Override
    public E convert(final String value) {
        return Arrays.stream(m_type.getEnumConstants()).filter(constant -> name(constant).equals(value)).findFirst()
            .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                + Arrays.stream(m_type.getEnumConstants()).map(EnumConverter::name).collect(Collectors.joining(", "))
                + "."));
    }

    /** @return the constant as it is written on the command line */
    static String name(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
