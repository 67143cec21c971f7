package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Candidate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Dialectic remembers of a repository's rules between runs: each rule that was decided with its evidence at that
 * time, and what was last written to each file. It holds no time of a run, so a run that decides nothing changes
 * nothing. Immutable and thread-safe.
 *
 * @param entries the rules by id, sorted
 * @param written the whole text last generated for each file, by file name, sorted: what a person's edits are told
 *     apart from
 */
public record RuleBook(Map<String, BookEntry> entries, Map<String, String> written) {

    /** A book in which nothing was decided. */
    public static final RuleBook EMPTY = new RuleBook(Map.of(), Map.of());

    /** Where the book is kept, from the repository's root. */
    public static final String PATH = ".cursor/dialectic/rules.json";

    /**
     * Copies, in order.
     *
     * @throws IllegalArgumentException if an entry stands under another id than its rule's
     */
    public RuleBook {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        entries.forEach((id, entry) -> {
            if (!id.equals(entry.rule().id())) {
                throw new IllegalArgumentException(
                        "rule book: expected " + entry.rule().id() + ", found " + id);
            }
        });
    }

    /**
     * Whether a rule that is found need not be debated.
     *
     * @param found the rule as the repository has it now
     * @return true if the book decided it, whichever way, on evidence that has not moved
     */
    public boolean settles(Candidate found) {
        BookEntry entry = entries.get(found.id());
        return entry != null && entry.settles(found);
    }

    /**
     * What became of a rule.
     *
     * @param id the rule's id
     * @return its entry; empty when it was never decided or was retracted
     */
    public Optional<BookEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /**
     * The rules that stand in files.
     *
     * @return the adopted rules and those that a person put in other words, in the order of their ids
     */
    public List<Candidate> standing() {
        return entries.values().stream()
                .filter(BookEntry::stands)
                .map(BookEntry::rule)
                .toList();
    }

    /**
     * The book after a rule was adopted. A rule that a person declined is adopted anew; the caller says so to people. A
     * rule that a person put in other words keeps those, unless it says something else now: then it is a new line.
     *
     * @param rule the rule with the support that its line is to show
     * @param ruling how clearly it was adopted
     * @return the new book
     */
    public RuleBook adopt(Candidate rule, Ruling ruling) {
        Optional<BookEntry> edited = entry(rule.id()).filter(entry -> entry.fate() == Fate.EDITED);
        boolean sameWords = edited.filter(entry -> entry.rule().directive().equals(rule.directive())
                        && entry.rule().activation().equals(rule.activation()))
                .isPresent();
        RuleBook before = sameWords ? this : edited.map(this::forget).orElse(this);
        return before.with(new BookEntry(rule, sameWords ? Fate.EDITED : Fate.ADOPTED, ruling));
    }

    /**
     * The book after a rule was rejected.
     *
     * @param rule the rule with the support on which it was rejected
     * @param ruling how clearly it was rejected
     * @return the new book
     */
    public RuleBook reject(Candidate rule, Ruling ruling) {
        return with(new BookEntry(rule, Fate.REJECTED, ruling));
    }

    /**
     * The book without a rule whose evidence is gone, so that it may be proposed when the evidence comes back.
     *
     * @param id the rule's id; unknown ones change nothing
     * @return the new book
     */
    public RuleBook retract(String id) {
        Map<String, BookEntry> others = new TreeMap<>(entries);
        others.remove(id);
        return new RuleBook(others, written);
    }

    RuleBook mark(String id, Fate fate) {
        return entry(id)
                .map(entry -> (fate == Fate.DECLINED ? forget(entry) : this).with(entry.with(fate)))
                .orElse(this);
    }

    /** A line that a person took out or over is no longer one that we wrote. */
    private RuleBook forget(BookEntry entry) {
        Map<String, String> texts = new TreeMap<>();
        written.forEach((name, text) -> texts.put(
                name,
                text.lines()
                        .filter(line -> !RuleLine.says(line, entry.rule().directive()))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())));
        return wrote(texts);
    }

    RuleBook wrote(Map<String, String> texts) {
        return new RuleBook(entries, texts);
    }

    private RuleBook with(BookEntry entry) {
        Map<String, BookEntry> all = new TreeMap<>(entries);
        all.put(entry.rule().id(), entry);
        return new RuleBook(all, written);
    }
}
