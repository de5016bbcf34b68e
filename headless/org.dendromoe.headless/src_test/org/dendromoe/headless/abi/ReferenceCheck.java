package org.dendromoe.headless.abi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dendromoe.headless.abi.KnimeAbi.ClassEntry;
import org.dendromoe.headless.abi.KnimeAbi.Member;
import org.dendromoe.headless.abi.KnimeAbi.MemberEntry;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks for what compiled classes expect of KNIME but KNIME does not have. */
final class ReferenceCheck {

    private final KnimeAbi m_abi;

    private final Hierarchy m_hierarchy;

    private final Set<String> m_problems = new TreeSet<>();

    private int m_references;

    ReferenceCheck(final KnimeAbi abi, final List<ClassNode> classes) {
        m_abi = abi;
        m_hierarchy = new Hierarchy(abi, classes);
        classes.forEach(this::check);
    }

    /** What KNIME does not have, or has no more in 5.12; empty if all is well. */
    Set<String> problems() {
        return m_problems;
    }

    /** How many uses of KNIME's members were found. */
    int references() {
        return m_references;
    }

    private void check(final ClassNode node) {
        node.accept(new ClassRemapper(new ClassNode(), new Remapper(Opcodes.ASM9) {

            @Override
            public String map(final String internalName) {
                requireClass(internalName, node.name);
                return internalName;
            }
        }));
        annotations(node.visibleAnnotations, node.name);
        for (final FieldNode field : node.fields) {
            annotations(field.visibleAnnotations, node.name);
        }
        for (final MethodNode method : node.methods) {
            annotations(method.visibleAnnotations, node.name);
            requireOverridable(node, method);
            for (final AbstractInsnNode instruction : method.instructions) {
                check(instruction, node.name);
            }
        }
        if ((node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0) {
            requireComplete(node);
        }
    }

    private void check(final AbstractInsnNode instruction, final String user) {
        if (instruction instanceof FieldInsnNode field) {
            final int opcode = field.getOpcode();
            require(new Member(field.owner, field.name, field.desc),
                opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC, isInterface(field.owner), user);
        } else if (instruction instanceof MethodInsnNode method) {
            require(new Member(method.owner, method.name, method.desc),
                method.getOpcode() == Opcodes.INVOKESTATIC, method.itf, user);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            requireFunctional(Type.getReturnType(dynamic.desc), dynamic.name, user);
            for (final Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle) {
                    require(new Member(handle.getOwner(), handle.getName(), handle.getDesc()),
                        handle.getTag() == Opcodes.H_INVOKESTATIC, handle.isInterface(), user);
                }
            }
        }
    }

    private boolean isInterface(final String owner) {
        return m_abi.find(owner).map(entry -> entry.flags().contains("interface")).orElse(false);
    }

    /** The elements of an annotation are methods of its class, the constants in it are fields of theirs. */
    private void annotations(final List<AnnotationNode> annotations, final String user) {
        if (annotations == null) {
            return;
        }
        for (final AnnotationNode annotation : annotations) {
            final String owner = Type.getType(annotation.desc).getInternalName();
            for (int i = 0; annotation.values != null && i < annotation.values.size(); i += 2) {
                final String element = (String)annotation.values.get(i);
                if (Hierarchy.isKnime(owner)) {
                    m_references++;
                    judge(m_abi.method(owner, element), user, owner + "." + element);
                }
                annotationValue(annotation.values.get(i + 1), user);
            }
        }
    }

    private void annotationValue(final Object value, final String user) {
        if (value instanceof String[] constant) {
            final String owner = Type.getType(constant[0]).getInternalName();
            require(new Member(owner, constant[1], constant[0]), true, isInterface(owner), user);
        } else if (value instanceof AnnotationNode nested) {
            annotations(List.of(nested), user);
        } else if (value instanceof List<?> values) {
            values.forEach(element -> annotationValue(element, user));
        }
    }

    private void requireClass(final String name, final String user) {
        if (Hierarchy.isKnime(name) && !m_hierarchy.isOurs(name)) {
            final Optional<ClassEntry> entry = m_abi.find(name);
            judge(entry.map(found -> new MemberEntry(found.flags(), found.gone())), user, name);
        }
    }

    private void judge(final Optional<MemberEntry> entry, final String user, final String used) {
        if (entry.isEmpty()) {
            m_problems.add(user + " uses " + used + ", which is not in KNIME");
        } else if (entry.get().gone()) {
            m_problems.add(user + " uses " + used + ", which is gone in 5.12");
        }
    }

    /** Looks the member up as the virtual machine does, in the class and its supertypes. */
    private void require(final Member member, final boolean ofStatic, final boolean ofInterface, final String user) {
        final String owner = member.owner();
        if (owner.startsWith("[") || !Hierarchy.isKnime(owner) && !m_hierarchy.isOurs(owner)) {
            return;
        }
        if (Hierarchy.isKnime(owner) && isInterface(owner) != ofInterface) {
            m_problems.add(user + " uses " + owner + " as " + (ofInterface ? "an interface" : "a class"));
        }
        final Set<String> types =
            member.name().equals("<init>") ? Set.of(owner) : m_hierarchy.withSupertypes(owner);
        for (final String type : types) {
            if (m_hierarchy.declaresElsewhere(type, member)) {
                return;
            }
            final Optional<MemberEntry> listed = m_hierarchy.listed(type, member);
            if (listed.isPresent()) {
                m_references++;
                judge(listed, user, member.toString());
                if (listed.get().flags().contains("static") != ofStatic) {
                    m_problems.add(user + " uses " + member + " as " + (ofStatic ? "static" : "of an object"));
                }
                return;
            }
        }
        judge(Optional.empty(), user, member.toString());
    }

    /** A class of ours must not override what is final in KNIME. */
    private void requireOverridable(final ClassNode node, final MethodNode method) {
        if (method.name.startsWith("<") || (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) != 0) {
            return;
        }
        final Member member = new Member(node.name, method.name, method.desc);
        for (final String type : m_hierarchy.withSupertypes(node.name)) {
            if (m_hierarchy.listed(type, member).map(entry -> entry.flags().contains("final")).orElse(false)) {
                m_problems.add(member + " overrides a final method of " + type);
            }
        }
    }

    /** A class of ours that is not abstract must have all methods that are abstract in KNIME. */
    private void requireComplete(final ClassNode node) {
        final Set<String> types = m_hierarchy.withSupertypes(node.name);
        for (final String type : types) {
            for (final Member required : m_abi.abstractMethods(type)) {
                if (types.stream().noneMatch(candidate -> implementsMethod(candidate, required))) {
                    m_problems.add(node.name + " does not have " + required);
                }
            }
        }
    }

    /** A lambda expression can only be of an interface of KNIME's that has one abstract method. */
    private void requireFunctional(final Type type, final String method, final String user) {
        if (type.getSort() != Type.OBJECT || !Hierarchy.isKnime(type.getInternalName())) {
            return;
        }
        final Set<String> types = m_hierarchy.withSupertypes(type.getInternalName());
        for (final String candidate : types) {
            for (final Member required : m_abi.abstractMethods(candidate)) {
                if (!required.name().equals(method)
                    && types.stream().noneMatch(other -> implementsMethod(other, required))) {
                    m_problems.add(user + " has a lambda expression that does not have " + required);
                }
            }
        }
    }

    /** Type variables make descriptors differ between a method and what it implements: the parameters are counted. */
    private boolean implementsMethod(final String type, final Member required) {
        return m_hierarchy.hasMethod(type, required.name(), parameters(required.descriptor()));
    }

    private static int parameters(final String descriptor) {
        return Type.getArgumentTypes(descriptor).length;
    }
}
