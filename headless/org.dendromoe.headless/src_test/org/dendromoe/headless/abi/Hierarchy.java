package org.dendromoe.headless.abi;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dendromoe.headless.abi.KnimeAbi.Member;
import org.dendromoe.headless.abi.KnimeAbi.MemberEntry;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The supertypes of classes: ours as they are compiled, KNIME's as they are listed, all others as they are loaded. */
final class Hierarchy {

    private static final String KNIME = "org/knime/";

    private final KnimeAbi m_abi;

    private final Map<String, ClassNode> m_ours = new HashMap<>();

    Hierarchy(final KnimeAbi abi, final List<ClassNode> ours) {
        m_abi = abi;
        ours.forEach(node -> m_ours.put(node.name, node));
    }

    static boolean isKnime(final String className) {
        return className.startsWith(KNIME);
    }

    boolean isOurs(final String className) {
        return m_ours.containsKey(className);
    }

    /** A class and all its supertypes, the nearest first and classes before interfaces. */
    Set<String> withSupertypes(final String className) {
        final Set<String> result = new LinkedHashSet<>();
        for (String type = className; type != null; type = superclass(type)) {
            result.add(type);
        }
        final List<String> pending = new ArrayList<>(result);
        for (int i = 0; i < pending.size(); i++) {
            for (final String type : interfaces(pending.get(i))) {
                result.add(type);
                pending.add(type);
            }
        }
        return result;
    }

    private String superclass(final String className) {
        final ClassNode node = m_ours.get(className);
        if (node != null) {
            return node.superName;
        }
        if (isKnime(className)) {
            return m_abi.find(className).map(entry -> entry.superName()).orElse(null);
        }
        final Class<?> parent = load(className).getSuperclass();
        return parent == null ? null : Type.getInternalName(parent);
    }

    private Iterable<String> interfaces(final String className) {
        final ClassNode node = m_ours.get(className);
        if (node != null) {
            return node.interfaces;
        }
        if (isKnime(className)) {
            return m_abi.find(className).map(entry -> entry.interfaces()).orElse(Set.of());
        }
        final List<String> result = new ArrayList<>();
        for (final Class<?> type : load(className).getInterfaces()) {
            result.add(Type.getInternalName(type));
        }
        return result;
    }

    /** Whether the class itself has the member and KNIME is not involved. */
    boolean declaresElsewhere(final String className, final Member member) {
        final ClassNode node = m_ours.get(className);
        if (node != null) {
            return declares(node.methods, node.fields, member);
        }
        if (isKnime(className)) {
            return false;
        }
        for (final var method : load(className).getDeclaredMethods()) {
            if (method.getName().equals(member.name())
                && Type.getMethodDescriptor(method).equals(member.descriptor())) {
                return true;
            }
        }
        return false;
    }

    private static boolean declares(final List<MethodNode> methods, final List<FieldNode> fields,
        final Member member) {
        return methods.stream().anyMatch(m -> m.name.equals(member.name()) && m.desc.equals(member.descriptor()))
            || fields.stream().anyMatch(f -> f.name.equals(member.name()) && f.desc.equals(member.descriptor()));
    }

    /** The member as KNIME declares it in the class itself. */
    Optional<MemberEntry> listed(final String className, final Member member) {
        return m_abi.find(new Member(className, member.name(), member.descriptor()));
    }

    /** Whether the class itself has code for a method with so many parameters. */
    boolean hasMethod(final String className, final String name, final int parameters) {
        final ClassNode node = m_ours.get(className);
        if (node != null) {
            return node.methods.stream().anyMatch(method -> method.name.equals(name)
                && (method.access & Opcodes.ACC_ABSTRACT) == 0
                && Type.getArgumentTypes(method.desc).length == parameters);
        }
        if (isKnime(className)) {
            return m_abi.concreteMethods(className).stream().anyMatch(method -> method.name().equals(name)
                && Type.getArgumentTypes(method.descriptor()).length == parameters);
        }
        return Arrays.stream(load(className).getMethods()).anyMatch(method -> method.getName().equals(name)
            && !Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == parameters);
    }

    private static Class<?> load(final String className) {
        try {
            return Class.forName(className.replace('/', '.'), false, Hierarchy.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
