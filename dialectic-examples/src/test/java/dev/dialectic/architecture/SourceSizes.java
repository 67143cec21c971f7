package dev.dialectic.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.lang.model.element.Modifier;

/** How long a file and a method may be, and how many parameters a method may have. */
final class SourceSizes {

    static final int LINES_OF_A_FILE = 300;
    static final int LINES_OF_A_METHOD = 30;
    static final int PARAMETERS = 5;

    private SourceSizes() {}

    /**
     * What is too big, one sentence each. A method is counted from its annotations to its closing brace,
     * a text block in it as one line.
     */
    static List<String> breaches(Source source) {
        var found = new ArrayList<String>();
        long lines = source.text().lines().count();
        if (lines > LINES_OF_A_FILE) {
            found.add("%s has %d lines, more than %d".formatted(source.path(), lines, LINES_OF_A_FILE));
        }
        new Methods(source, found).scan(source.tree(), null);
        return found;
    }

    private static final class Methods extends TreeScanner<Void, ClassTree> {

        private final Source source;
        private final List<String> found;

        Methods(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            String place = "%s:%d %s".formatted(source.path(), source.firstLine(method), method.getName());
            long lines = source.lastLine(method) - source.firstLine(method) + 1 - linesOfText(method);
            if (lines > LINES_OF_A_METHOD) {
                found.add("%s has %d lines, more than %d".formatted(place, lines, LINES_OF_A_METHOD));
            }
            int parameters = method.getParameters().size();
            if (parameters > PARAMETERS && !isCanonicalConstructor(method, type)) {
                found.add("%s has %d parameters, more than %d".formatted(place, parameters, PARAMETERS));
            }
            return super.visitMethod(method, type);
        }

        /** A text block is data: it counts as the line that it begins on. */
        private long linesOfText(MethodTree method) {
            var lines = new AtomicLong();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    lines.addAndGet(source.lastLine(literal) - source.firstLine(literal));
                    return null;
                }
            }.scan(method, null);
            return lines.get();
        }

        /** A record's components are its data: the constructor that takes them all has as many parameters as there are. */
        private static boolean isCanonicalConstructor(MethodTree method, ClassTree type) {
            return type.getKind() == Tree.Kind.RECORD
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().size() == components(type);
        }

        private static long components(ClassTree type) {
            return type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
        }
    }
}
