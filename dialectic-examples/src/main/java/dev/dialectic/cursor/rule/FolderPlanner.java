package dev.dialectic.cursor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns a rule book into the changes that make the folder say what the book says, while every byte of a person's stays.
 * It reads and writes nothing itself. Used by one thread for one plan.
 */
public final class FolderPlanner {

    private final RuleBook book;
    private final FolderSnapshot folder;
    private final List<FileEdit> edits = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> written = new TreeMap<>();

    private FolderPlanner(RuleBook book, FolderSnapshot folder) {
        this.book = book;
        this.folder = folder;
    }

    /**
     * Plans the changes.
     *
     * @param book what is decided, with what people did noted ({@link PersonsEdits#notice})
     * @param folder the folder as it is
     * @return the changes; none when the folder says what the book says
     */
    public static FolderPlan plan(RuleBook book, FolderSnapshot folder) {
        return new FolderPlanner(book, folder).plan();
    }

    private FolderPlan plan() {
        RuleLayout layout = RuleLayout.of(book.standing(), inFiles());
        layout.leftOut().forEach((id, why) -> notes.add(id + " is not written: " + why));
        layout.files().values().forEach(this::lay);
        book.written().keySet().stream()
                .filter(name -> !written.containsKey(name))
                .toList()
                .forEach(this::clear);
        RuleBook after = book.wrote(written);
        if (!after.equals(RuleBook.EMPTY) || folder.file(RuleBook.PATH).isPresent()) {
            put(RuleBook.PATH, RuleBookJson.write(after));
        }
        return new FolderPlan(edits, notes, after);
    }

    private Set<String> inFiles() {
        List<String> lines =
                book.written().values().stream().flatMap(String::lines).toList();
        return book.entries().values().stream()
                .filter(entry -> entry.stands() && PersonsEdits.isIn(lines, entry))
                .map(entry -> entry.rule().id())
                .collect(Collectors.toSet());
    }

    /** Writes a file's rules where they belong. */
    private void lay(RuleFile file) {
        Optional<String> name = nameFor(file.name());
        if (name.isEmpty()) {
            return;
        }
        String path = FolderSnapshot.RULES + name.get();
        Optional<FileContent> existing = folder.file(path);
        written.put(name.get(), file.content().text());
        if (existing.isEmpty()) {
            put(path, file.content());
            return;
        }
        ManagedBlock.find(path, existing.get()).ifPresent(block -> merge(path, block, file.block()));
    }

    /** The file's own name; another one when a person's file has it; none when its place cannot be made out. */
    private Optional<String> nameFor(String name) {
        String other = name.replaceFirst("\\.mdc$", "-ours.mdc");
        for (String candidate : List.of(name, other)) {
            String path = FolderSnapshot.RULES + candidate;
            Optional<FileContent> existing = folder.file(path);
            try {
                if (existing.isEmpty()
                        || ManagedBlock.find(path, existing.get()).isPresent()) {
                    return Optional.of(candidate);
                }
            } catch (RefusedException unclear) {
                notes.add(unclear.getMessage() + "; the file is left as it is");
                keep(candidate);
                return Optional.empty();
            }
            if (book.written().containsKey(candidate)) {
                notes.add(path + " has lost our markers: it is yours now, and its rules are left as they are");
                keep(candidate);
                return Optional.empty();
            }
            notes.add(path + " is not ours and is left as it is; our rules go to a file of another name");
        }
        return Optional.empty();
    }

    private void keep(String name) {
        Optional.ofNullable(book.written().get(name)).ifPresent(text -> written.put(name, text));
    }

    private void merge(String path, ManagedBlock block, FileContent ours) {
        if (!book.written().containsKey(path.substring(FolderSnapshot.RULES.length()))) {
            notes.add(path + " is not in the rule book: what stands in it is taken for yours and stays");
        }
        ThreeWayMerge merge = ThreeWayMerge.of(lastWritten(path), block.inside(), ours);
        merge.givenWay()
                .forEach(line -> notes.add(path + ": a person changed what we would change; theirs stays, ours was "
                        + RuleText.visible(line)));
        put(path, block.with(merge.lines()));
    }

    /** Empties a file that holds no rule any more, and deletes it if nothing of a person's is in it. */
    private void clear(String name) {
        String path = FolderSnapshot.RULES + name;
        Optional<FileContent> existing = folder.file(path);
        if (existing.isEmpty()) {
            return;
        }
        try {
            Optional<ManagedBlock> found = ManagedBlock.find(path, existing.get());
            if (found.isPresent()) {
                clear(path, name, existing.get(), found.get());
            }
        } catch (RefusedException unclear) {
            notes.add(unclear.getMessage() + "; the file is left as it is");
            keep(name);
        }
    }

    private void clear(String path, String name, FileContent existing, ManagedBlock block) {
        ThreeWayMerge merge = ThreeWayMerge.of(lastWritten(path), block.inside(), FileContent.EMPTY);
        FileContent last = FileContent.of(Objects.requireNonNull(book.written().get(name)));
        boolean nothingElse = ManagedBlock.find(path, last)
                .map(ManagedBlock::outside)
                .filter(block.outside()::equals)
                .isPresent();
        if (nothingElse && merge.lines().text().isBlank()) {
            edits.add(new FileEdit.Delete(path, existing));
            return;
        }
        put(path, block.with(merge.lines()));
        ManagedBlock.find(path, last)
                .ifPresent(was -> written.put(name, was.outside().text()));
    }

    private FileContent lastWritten(String path) {
        String name = path.substring(FolderSnapshot.RULES.length());
        return Optional.ofNullable(book.written().get(name))
                .map(FileContent::of)
                .flatMap(last -> ManagedBlock.find(path, last))
                .map(ManagedBlock::inside)
                .orElse(FileContent.EMPTY);
    }

    private void put(String path, FileContent after) {
        Optional<FileContent> before = folder.file(path);
        if (before.isEmpty()) {
            edits.add(new FileEdit.Create(path, after));
        } else if (!before.get().equals(after)) {
            edits.add(new FileEdit.Replace(path, before.get(), after));
        }
    }
}
