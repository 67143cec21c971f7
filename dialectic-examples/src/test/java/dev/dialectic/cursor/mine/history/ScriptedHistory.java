package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A history written oldest first, a day between commits, and the files at its head. */
final class ScriptedHistory {

    private final List<Commit> commits = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private Duration pace = Duration.ofDays(1);
    private Instant now = Instant.parse("2020-01-01T00:00:00Z");

    ScriptedHistory pace(Duration between) {
        pace = between;
        return this;
    }

    /** A commit; a change is a path, after + when it is added and after - when it is deleted. */
    ScriptedHistory commit(String message, String... changes) {
        return commitBy("Ada", message, changes);
    }

    ScriptedHistory commitBy(String author, String message, String... changes) {
        return add(author, message, 1, changes);
    }

    ScriptedHistory merge(String message) {
        return add("Ada", message, 2);
    }

    private ScriptedHistory add(String author, String message, int parents, String... changes) {
        List<FileChange> list = new ArrayList<>();
        for (String change : changes) {
            boolean added = change.startsWith("+");
            boolean deleted = change.startsWith("-");
            String path = added || deleted ? change.substring(1) : change;
            FileChange.Kind kind =
                    added ? FileChange.Kind.ADDED : deleted ? FileChange.Kind.DELETED : FileChange.Kind.MODIFIED;
            list.add(new FileChange(path, kind, deleted ? 0 : 5, added ? 0 : 2));
            if (deleted) {
                files.remove(path);
            } else {
                files.putIfAbsent(path, "");
            }
        }
        now = now.plus(pace);
        commits.add(new Commit(String.format("%08x%032x", commits.size() + 1, 7), now, author, message, parents, list));
        return this;
    }

    ScriptedHistory file(String path, String text) {
        files.put(path, text);
        return this;
    }

    List<Commit> newestFirst() {
        List<Commit> reversed = new ArrayList<>(commits);
        Collections.reverse(reversed);
        return reversed;
    }

    List<Candidate> minedBy(HistoryMiner miner) {
        return minedBy(new Observation().through(miner));
    }

    List<Candidate> minedBy(Miner miner) {
        newestFirst().forEach(miner::observe);
        return miner.candidates(head());
    }

    RepositoryFiles head() {
        Map<String, String> texts = new TreeMap<>(files);
        return new RepositoryFiles() {
            @Override
            public String head() {
                return commits.isEmpty() ? "" : commits.get(commits.size() - 1).id();
            }

            @Override
            public List<String> paths() {
                return List.copyOf(new TreeSet<>(texts.keySet()));
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(texts.get(path));
            }

            @Override
            public boolean contains(String path) {
                return texts.containsKey(path);
            }
        };
    }
}
