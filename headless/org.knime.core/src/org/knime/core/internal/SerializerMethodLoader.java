package org.knime.core.internal;

/** Holds the marker of all serializers. */
public final class SerializerMethodLoader {

    private SerializerMethodLoader() {
    }

    /**
     * Marks serializers.
     *
     * @param <T> what is serialized
     */
    public interface Serializer<T> {
    }
}
