package org.dendromoe.headless.abi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dendromoe.headless.abi.KnimeAbi.Member;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Holds classes that stand in for KNIME's against the list of what KNIME has. */
final class StandInCheck {

    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final KnimeAbi m_abi;

    private final Map<String, ClassNode> m_classes = new HashMap<>();

    StandInCheck(final KnimeAbi abi, final List<ClassNode> standIns) {
        m_abi = abi;
        standIns.forEach(node -> m_classes.put(node.name, node));
    }

    /**
     * @return what is public or protected in the stand-ins but is not in KNIME, or is another way; empty if all is well
     */
    List<String> deviations() {
        final List<String> result = new ArrayList<>();
        for (final String name : new TreeSet<>(m_classes.keySet())) {
            final ClassNode node = m_classes.get(name);
            if (name.startsWith("org/knime/") && isVisible(node)) {
                check(node, result);
            }
        }
        return result;
    }

    private boolean isVisible(final ClassNode node) {
        if ((classAccess(node) & VISIBLE) == 0) {
            return false;
        }
        final int nesting = node.name.lastIndexOf('$');
        return nesting < 0 || isVisible(m_classes.get(node.name.substring(0, nesting)));
    }

    /** The flags that a nested class has in the source are only in its entry in the list of inner classes. */
    private static int classAccess(final ClassNode node) {
        for (final InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                return inner.access;
            }
        }
        return node.access;
    }

    private void check(final ClassNode node, final List<String> result) {
        if (!m_abi.coversPackageOf(node.name)) {
            if (!m_abi.mentions(node.name)) {
                result.add(node.name + ": not a type that a listed class needs");
            }
            return;
        }
        final var listed = m_abi.find(node.name);
        if (listed.isEmpty()) {
            result.add(node.name + ": not in KNIME");
            return;
        }
        expect(node.name, "flags", listed.get().flags(), classFlags(classAccess(node)), result);
        expect(node.name, "superclass", Set.of(listed.get().superName()), Set.of(node.superName), result);
        expect(node.name, "interfaces", listed.get().interfaces(), Set.copyOf(node.interfaces), result);
        for (final FieldNode field : node.fields) {
            check(new Member(node.name, field.name, field.desc), field.access, result);
        }
        for (final MethodNode method : node.methods) {
            check(new Member(node.name, method.name, method.desc), method.access, result);
        }
    }

    private void check(final Member member, final int access, final List<String> result) {
        if ((access & VISIBLE) == 0 || (access & Opcodes.ACC_SYNTHETIC) != 0) {
            return;
        }
        m_abi.find(member).ifPresentOrElse(
            listed -> expect(member.toString(), "flags", listed.flags(), memberFlags(access), result),
            () -> result.add(member + ": not in KNIME"));
    }

    private static void expect(final String what, final String aspect, final Set<String> listed,
        final Set<String> found, final List<String> result) {
        if (!listed.equals(found)) {
            result.add(what + ": " + aspect + " " + new TreeSet<>(found) + " instead of " + new TreeSet<>(listed));
        }
    }

    private static Set<String> classFlags(final int access) {
        final Set<String> flags = memberFlags(access);
        if ((access & Opcodes.ACC_INTERFACE) != 0) {
            flags.add("interface");
        }
        if ((access & Opcodes.ACC_ANNOTATION) != 0) {
            flags.add("annotation");
        }
        if ((access & Opcodes.ACC_ENUM) != 0) {
            flags.add("enum");
        }
        return flags;
    }

    private static Set<String> memberFlags(final int access) {
        final Set<String> flags = new HashSet<>();
        flags.add((access & Opcodes.ACC_PUBLIC) != 0 ? "public" : "protected");
        if ((access & Opcodes.ACC_STATIC) != 0) {
            flags.add("static");
        }
        if ((access & Opcodes.ACC_FINAL) != 0) {
            flags.add("final");
        }
        if ((access & Opcodes.ACC_ABSTRACT) != 0) {
            flags.add("abstract");
        }
        return flags;
    }
}
