package dev.dialectic.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What is public in a source and has no comment. What only a type that is not public shows, nobody sees. */
final class Uncommented extends TreePathScanner<Void, ClassTree> {

    private final Source source;
    private final List<String> found = new ArrayList<>();

    private Uncommented(Source source) {
        this.source = source;
    }

    /** Each as file, line and name. */
    static List<String> in(Source source) {
        Uncommented scan = new Uncommented(source);
        scan.scan(source.tree(), null);
        return scan.found;
    }

    @Override
    public Void visitClass(ClassTree type, ClassTree outer) {
        if (type.getSimpleName().isEmpty() || !isSeen(type.getModifiers().getFlags(), outer)) {
            return null;
        }
        check(type, type.getSimpleName());
        return super.visitClass(type, type);
    }

    @Override
    public Void visitMethod(MethodTree method, ClassTree type) {
        if (isSeen(method.getModifiers().getFlags(), type) && !overrides(method) && !isCanonical(method, type)) {
            check(method, method.getName());
        }
        return null;
    }

    private void check(Tree part, CharSequence name) {
        String comment = source.trees().getDocComment(getCurrentPath());
        boolean generated = source.trees().getSourcePositions().getEndPosition(source.tree(), part) < 0;
        if (!generated && (comment == null || comment.isBlank())) {
            found.add("%s:%d %s".formatted(source.path(), source.firstLine(part), name));
        }
    }

    private static boolean isSeen(Set<Modifier> modifiers, ClassTree outer) {
        boolean member = outer != null
                && (outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE)
                && !modifiers.contains(Modifier.PRIVATE);
        return member || modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
    }

    private static boolean isCanonical(MethodTree method, ClassTree type) {
        if (type.getKind() != Tree.Kind.RECORD || !method.getName().contentEquals("<init>")) {
            return false;
        }
        List<String> components = type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(member -> ((VariableTree) member).getType().toString())
                .toList();
        return method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .toList()
                .equals(components);
    }
}
