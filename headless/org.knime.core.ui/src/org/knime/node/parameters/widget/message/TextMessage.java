package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import org.knime.node.parameters.updates.StateProvider;

/** Shows a text in the dialog; on a field of type {@link Void}, which is no setting. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {

    Class<? extends StateProvider<Optional<Message>>> value();

    /** What is shown. */
    record Message(String title, String description, MessageType type) {
    }

    /** Colour and symbol that it is shown with. */
    enum MessageType {
        INFO, WARNING, ERROR, SUCCESS
    }
}
