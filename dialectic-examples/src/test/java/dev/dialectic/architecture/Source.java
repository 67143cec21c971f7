package dev.dialectic.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One source file, as the compiler reads it.
 *
 * @param path where it is in the repository, with slashes
 * @param text what it says
 * @param tree what the compiler made of it
 * @param trees where each part of the tree begins and ends, and what its comment says
 */
record Source(String path, String text, CompilationUnitTree tree, DocTrees trees) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all: each looks the whole class path up. */
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    /** Reads a text; one that is no Java is refused. */
    static Source of(String path, String text) {
        var complaints = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask)
                COMPILER.getTask(null, FILES, complaints, List.of("-proc:none"), null, List.of(new Text(path, text)));
        try {
            CompilationUnitTree tree = task.parse().iterator().next();
            if (!complaints.getDiagnostics().isEmpty()) {
                throw new IllegalArgumentException("cannot read " + path + ": " + complaints.getDiagnostics());
            }
            return new Source(path, text, tree, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line, from 1, on which a part of the tree begins. */
    long firstLine(Tree part) {
        return tree.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(tree, part));
    }

    /** The line, from 1, on which a part of the tree ends. */
    long lastLine(Tree part) {
        return tree.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(tree, part));
    }

    /** The folder it is in. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
