package dev.dialectic.cursor.source;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the source files of a repository once and keeps them for every miner of a run. Bounded: at most
 * {@value #MOST_FILES} files, evenly drawn from the sorted paths so that the same are drawn each time, of at most
 * {@value #MOST_CHARACTERS} characters together. Files that were generated or copied in are left out. Called by one
 * thread at a time.
 */
public final class SourceScan {

    /** How many files are read. */
    public static final int MOST_FILES = 4_000;
    /** How much text is kept. */
    public static final int MOST_CHARACTERS = 24_000_000;

    private static final int LARGEST_FILE = 300_000;

    private String head = "";
    private List<String> paths = List.of();
    private List<SourceFile> read = List.of();

    /**
     * The source files of a repository.
     *
     * @param files what the repository holds
     * @return those that people wrote, sorted by path
     */
    public List<SourceFile> of(RepositoryFiles files) {
        List<String> now = files.paths();
        if (!files.head().equals(head) || !now.equals(paths)) {
            read = scan(files, now);
            head = files.head();
            paths = now;
        }
        return read;
    }

    /**
     * The source files of a language and part.
     *
     * @param files what the repository holds
     * @param language the language
     * @param part the part
     * @return those files, sorted by path
     */
    public List<SourceFile> of(RepositoryFiles files, Language language, Part part) {
        return of(files).stream()
                .filter(file -> file.language() == language && file.part() == part)
                .toList();
    }

    private static List<SourceFile> scan(RepositoryFiles files, List<String> paths) {
        List<String> sources = paths.stream()
                .filter(path -> Language.of(path).isPresent() && !Derived.byPath(path))
                .toList();
        List<SourceFile> found = new ArrayList<>();
        int characters = 0;
        for (String path : evenly(sources)) {
            String text = files.text(path).orElse("");
            if (text.isBlank()
                    || text.length() > LARGEST_FILE
                    || Derived.markedAt(text).isPresent()) {
                continue;
            }
            characters += text.length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            found.add(SourceFile.of(path, Language.of(path).orElseThrow(), text));
        }
        return List.copyOf(found);
    }

    private static List<String> evenly(List<String> all) {
        if (all.size() <= MOST_FILES) {
            return all;
        }
        List<String> drawn = new ArrayList<>(MOST_FILES);
        for (int i = 0; i < MOST_FILES; i++) {
            drawn.add(all.get((int) ((long) i * all.size() / MOST_FILES)));
        }
        return drawn;
    }
}
