package org.knime.core.node.streamable;

/** Which part of the rows is processed. */
public class PartitionInfo {

    private final int m_index;

    private final int m_count;

    /**
     * @param partitionIndex the number of the part, counted from 0
     * @param partitionCount the number of parts
     */
    public PartitionInfo(final int partitionIndex, final int partitionCount) {
        m_index = partitionIndex;
        m_count = partitionCount;
    }
}
