package org.dendromoe.headless.cli;

import java.util.Collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parts of JSON objects. */
final class Json {

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Puts a number, or {@code null} for NaN and the infinities, which JSON does not have. */
    static void put(final ObjectNode object, final String name, final double value) {
        object.put(name, Double.isFinite(value) ? Double.valueOf(value) : null);
    }

    static void put(final ObjectNode object, final String name, final Collection<String> values) {
        values.forEach(object.putArray(name)::add);
    }
}
