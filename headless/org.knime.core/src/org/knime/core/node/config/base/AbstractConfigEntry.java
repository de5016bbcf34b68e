package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Collections;
import java.util.Enumeration;

import javax.swing.tree.TreeNode;

/** A value or a part of a tree of settings. As a tree node it has no children to show. */
public abstract class AbstractConfigEntry implements Serializable, TreeNode {

    private static final long serialVersionUID = 1L;

    private String m_key;

    AbstractConfigEntry(final String key) {
        setKey(key);
    }

    /** @return the name of this entry */
    public final String getKey() {
        return m_key;
    }

    final void setKey(final String key) {
        if (key == null) {
            throw new IllegalArgumentException("An entry without a key");
        }
        m_key = key;
    }

    /** @return whether the other entry, which is of the same class, has the same value */
    abstract boolean hasSameContent(AbstractConfigEntry other);

    @Override
    public boolean equals(final Object o) {
        return o instanceof AbstractConfigEntry other && getClass() == other.getClass()
            && m_key.equals(other.m_key) && hasSameContent(other);
    }

    @Override
    public int hashCode() {
        return m_key.hashCode();
    }

    @Override
    public TreeNode getChildAt(final int childIndex) {
        return null;
    }

    @Override
    public int getChildCount() {
        return 0;
    }

    @Override
    public final TreeNode getParent() {
        return null;
    }

    @Override
    public int getIndex(final TreeNode node) {
        return -1;
    }

    @Override
    public final boolean getAllowsChildren() {
        return !isLeaf();
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public Enumeration<TreeNode> children() {
        return Collections.emptyEnumeration();
    }
}
