package dev.dialectic.cursor.mine.file;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** A small repository that a test writes down. Immutable: each change gives another. */
final class FilesInMemory implements RepositoryFiles {

    private final Map<String, String> texts;

    private FilesInMemory(Map<String, String> texts) {
        this.texts = texts;
    }

    static FilesInMemory empty() {
        return new FilesInMemory(new TreeMap<>());
    }

    static FilesInMemory of(String path, String text) {
        return empty().with(path, text);
    }

    FilesInMemory with(String path, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(path, text);
        return new FilesInMemory(more);
    }

    /** Adds files numbered from 1. */
    FilesInMemory with(int count, IntFunction<String> path, IntFunction<String> text) {
        Map<String, String> more = new TreeMap<>(texts);
        for (int i = 1; i <= count; i++) {
            more.put(path.apply(i), text.apply(i));
        }
        return new FilesInMemory(more);
    }

    FilesInMemory without(String path) {
        Map<String, String> fewer = new TreeMap<>(texts);
        fewer.remove(path);
        return new FilesInMemory(fewer);
    }

    @Override
    public String head() {
        return Integer.toHexString(texts.hashCode());
    }

    @Override
    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    @Override
    public boolean contains(String path) {
        return texts.containsKey(path);
    }
}
