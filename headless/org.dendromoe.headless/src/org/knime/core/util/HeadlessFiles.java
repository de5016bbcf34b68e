package org.knime.core.util;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Says where the files of a workflow are that is executed without KNIME. */
public final class HeadlessFiles {

    private HeadlessFiles() {
    }

    /**
     * @param folder of the workflow, which alone its nodes write to; empty if they must not write at all
     * @param work what the workflow does, in this thread
     * @return the result of the work
     */
    public static <T> T inWorkflow(final Optional<Path> folder, final Supplier<T> work) {
        FileUtil.WORKFLOW_FOLDER.set(folder);
        try {
            return work.get();
        } finally {
            FileUtil.WORKFLOW_FOLDER.remove();
        }
    }
}
