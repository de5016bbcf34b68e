package org.dendromoe.headless.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dendromoe.engine.model.MixtureModel;
import org.dendromoe.nodes.port.MoeModelPortObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeModel;
import org.knime.node.DefaultNode;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** The plugin was compiled against stand-ins: this holds both against what KNIME 5.8 and 5.12 have. */
class AbiTest {

    private static final String OURS = "org/dendromoe/Ours";

    private static KnimeAbi abi;

    @BeforeAll
    static void loadList() throws IOException {
        abi = KnimeAbi.load();
    }

    @Test
    void knimeHasAllThatThePluginUses() throws IOException {
        final List<ClassNode> shipped = new ArrayList<>(ClassFiles.besides(MoeModelPortObject.class));
        shipped.addAll(ClassFiles.besides(MixtureModel.class));
        final ReferenceCheck check = new ReferenceCheck(abi, shipped);
        assertEquals(Set.of(), check.problems());
        assertTrue(check.references() > 0, "no class of the plugin was looked at");
    }

    @Test
    void theStandInsAreAsInKnime() throws IOException {
        final List<ClassNode> standIns = new ArrayList<>(ClassFiles.besides(NodeModel.class));
        standIns.addAll(ClassFiles.besides(DefaultNode.class));
        assertTrue(standIns.stream().anyMatch(node -> node.name.equals("org/knime/core/data/DataCell")));
        assertEquals(List.of(), new StandInCheck(abi, standIns).deviations());
    }

    @Test
    void deviationsOfStandInsAreFound() {
        final ClassWriter cell = new ClassWriter(0);
        cell.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "org/knime/core/data/DataCell", null,
            "java/lang/Object", new String[]{"org/knime/core/data/DataValue"});
        cell.visitMethod(Opcodes.ACC_PUBLIC, "getType", "()Lorg/knime/core/data/DataType;", null, null);
        cell.visitMethod(Opcodes.ACC_PUBLIC, "getKind", "()I", null, null);
        cell.visitMethod(0, "ours", "()I", null, null);
        final ClassWriter unknown = new ClassWriter(0);
        unknown.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "org/knime/core/data/Unknown", null, "java/lang/Object", null);
        assertEquals(
            List.of(
                "org/knime/core/data/DataCell: interfaces [org/knime/core/data/DataValue] instead of "
                    + "[java/io/Serializable, org/knime/core/data/DataValue]",
                "org/knime/core/data/DataCell.getType ()Lorg/knime/core/data/DataType;: flags [public] instead of "
                    + "[final, public]",
                "org/knime/core/data/DataCell.getKind ()I: not in KNIME",
                "org/knime/core/data/Unknown: not in KNIME"),
            new StandInCheck(abi, List.of(read(cell), read(unknown))).deviations());
    }

    @Test
    void usesOfWhatKnimeDoesNotHaveAreFound() {
        assertProblem("uses org/knime/core/data/DataTableSpec.getWidth ()I, which is not in KNIME",
            (method, owner) -> method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "org/knime/core/data/DataTableSpec",
                "getWidth", "()I", false));
        assertProblem("uses org/knime/core/data/Unknown, which is not in KNIME",
            (method, owner) -> method.visitTypeInsn(Opcodes.CHECKCAST, "org/knime/core/data/Unknown"));
        assertProblem(
            "uses org/knime/node/parameters/widget/choices/DataTypeChoice.<init>"
                + " (Lorg/knime/core/data/DataType;Ljava/lang/String;)V, which is gone in 5.12",
            (method, owner) -> method.visitMethodInsn(Opcodes.INVOKESPECIAL,
                "org/knime/node/parameters/widget/choices/DataTypeChoice", "<init>",
                "(Lorg/knime/core/data/DataType;Ljava/lang/String;)V", false));
        assertProblem(
            "uses org/knime/core/data/DataType.getMissingCell ()Lorg/knime/core/data/DataCell; as of an object",
            (method, owner) -> method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "org/knime/core/data/DataType",
                "getMissingCell", "()Lorg/knime/core/data/DataCell;", false));
        assertProblem("uses org/knime/core/data/DataRow as a class",
            (method, owner) -> method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "org/knime/core/data/DataRow",
                "getNumCells", "()I", false));
        assertProblem("uses " + OURS + ".undo ()V, which is not in KNIME",
            (method, owner) -> method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "undo", "()V", false));
    }

    @Test
    void inheritedMembersAreFound() {
        final ReferenceCheck check = new ReferenceCheck(abi, List.of(model((method, owner) -> {
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "setWarningMessage", "(Ljava/lang/String;)V", false);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "hashCode", "()I", false);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "run", "()V", false);
            method.visitMethodInsn(Opcodes.INVOKEINTERFACE, "org/knime/core/data/DataTable", "forEach",
                "(Ljava/util/function/Consumer;)V", true);
        })));
        assertEquals(Set.of(), check.problems());
        assertEquals(1, check.references());
    }

    @Test
    void missingAndForbiddenImplementationsAreFound() {
        final ClassWriter spec = new ClassWriter(0);
        spec.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, OURS, null,
            "org/knime/core/node/port/AbstractSimplePortObjectSpec", null);
        spec.visitMethod(Opcodes.ACC_PROTECTED, "save", "(Lorg/knime/core/node/ModelContentWO;)V", null, null);
        final ClassWriter cell = new ClassWriter(0);
        cell.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, OURS + "Cell", null,
            "org/knime/core/data/DataCell", null);
        cell.visitMethod(Opcodes.ACC_PUBLIC, "equals", "(Ljava/lang/Object;)Z", null, null);
        assertEquals(
            Set.of(
                OURS + " does not have org/knime/core/node/port/AbstractSimplePortObjectSpec.load"
                    + " (Lorg/knime/core/node/ModelContentRO;)V",
                OURS + "Cell.equals (Ljava/lang/Object;)Z overrides a final method of org/knime/core/data/DataCell"),
            new ReferenceCheck(abi, List.of(read(spec), read(cell))).problems());
    }

    /** Writes an instruction; the name of the class is given. */
    private interface Body {

        void write(MethodVisitor method, String owner);
    }

    private static void assertProblem(final String problem, final Body body) {
        assertEquals(Set.of(OURS + " " + problem), new ReferenceCheck(abi, List.of(model(body))).problems());
    }

    private static ClassNode model(final Body body) {
        final ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, OURS, null,
            "org/knime/core/node/NodeModel", null);
        final MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null);
        method.visitCode();
        body.write(method, OURS);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        return read(writer);
    }

    private static ClassNode read(final ClassWriter writer) {
        return ClassFiles.parse(writer.toByteArray());
    }
}
