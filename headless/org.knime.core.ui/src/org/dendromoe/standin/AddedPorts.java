package org.dendromoe.standin;

/** The optional ports that a user has added to a node. */
@FunctionalInterface
public interface AddedPorts {

    /** A node as it is dropped into a workflow. */
    AddedPorts NONE = group -> false;

    /** @param group id of a group of optional ports */
    boolean contains(String group);
}
