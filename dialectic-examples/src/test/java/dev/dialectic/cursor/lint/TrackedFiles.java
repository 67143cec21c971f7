package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tracked files to test with. */
record TrackedFiles(Map<String, String> texts) implements RepositoryFiles {

    TrackedFiles {
        texts = new TreeMap<>(texts);
    }

    @Override
    public String head() {
        return "0".repeat(40);
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
