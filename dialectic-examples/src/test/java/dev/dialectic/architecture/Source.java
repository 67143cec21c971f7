package dev.dialectic.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return of(Map.of(path, text)).get(0);
    }

    /** Reads texts by their paths, all in one go: to begin takes the compiler longer than to read. */
    static List<Source> of(Map<String, String> texts) {
        var complaints = new DiagnosticCollector<JavaFileObject>();
        List<Text> files = texts.entrySet().stream()
                .map(file -> new Text(file.getKey(), file.getValue()))
                .toList();
        var task = (JavacTask) COMPILER.getTask(null, FILES, complaints, List.of("-proc:none"), null, files);
        try {
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                String path = tree.getSourceFile().toUri().getPath().substring(1);
                sources.add(new Source(path, texts.get(path), tree, DocTrees.instance(task)));
            }
            if (!complaints.getDiagnostics().isEmpty()) {
                throw new IllegalArgumentException("cannot read: " + complaints.getDiagnostics());
            }
            return sources;
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
