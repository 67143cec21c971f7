package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which debates there are. Thread-safe. Of each it remembers what cannot change while its file is there: that it has events,
 * and when it was begun. To read 2,000 debates of 100 kB takes seconds; to ask for the size of their files does not.
 *
 * <p>A debate that another process deleted and began anew under the same id, with a file no shorter, keeps its old place in the
 * order until this journal is made anew.
 */
final class Listing {

    private final Setting setting;
    private final Map<DebateId, Begun> known = new ConcurrentHashMap<>();

    /** A debate that has events when its file is at least so long: nothing but a salvage makes it shorter. */
    private record Begun(DebateId debate, Instant at, long bytes) {}

    Listing(Setting setting) {
        this.setting = setting;
    }

    /** Those with events, or damaged, in the order in which they were begun; not those in quarantine. */
    List<DebateId> debates() throws IOException {
        Set<String> files = new HashSet<>(setting.disk().names());
        List<Begun> debates = new ArrayList<>();
        for (DebateId debate : debates(files, true)) {
            if (!files.contains(FileNames.of(debate).quarantined())) {
                begun(debate).ifPresent(debates::add);
            }
        }
        known.keySet().retainAll(debates.stream().map(Begun::debate).toList());
        return debates.stream()
                .sorted(Comparator.comparing(Begun::at).thenComparing(Begun::debate))
                .map(Begun::debate)
                .toList();
    }

    private Optional<Begun> begun(DebateId debate) throws IOException {
        Optional<Long> size = setting.disk().size(FileNames.of(debate).journal());
        Begun before = known.get(debate);
        if (before != null && size.isPresent() && size.get() >= before.bytes()) {
            return Optional.of(before);
        }
        Inspection found = Inspection.of(setting, debate);
        boolean damaged = found.refusal().isPresent();
        boolean events = found.scan().nextSequence() > 1;
        if (found.quarantined() || size.isEmpty() || !damaged && !events) {
            return Optional.empty();
        }
        Begun begun = new Begun(
                debate, found.scan().begun().orElse(Instant.MAX), found.scan().end());
        if (!damaged) {
            known.put(debate, begun);
        }
        return Optional.of(begun);
    }

    /** Forgets a debate that was deleted: another one may be begun under its id. */
    void forget(DebateId debate) {
        known.remove(debate);
    }

    /** Those whose journal is in its place, in alphabetical order. */
    List<DebateId> withJournal() throws IOException {
        return debates(setting.disk().names(), true);
    }

    /** Those that have any file, in alphabetical order. */
    List<DebateId> kept() throws IOException {
        return debates(setting.disk().names(), false);
    }

    private static List<DebateId> debates(Iterable<String> files, boolean journalsOnly) {
        TreeSet<DebateId> debates = new TreeSet<>();
        for (String name : files) {
            if (!journalsOnly || FileNames.isJournal(name)) {
                FileNames.debate(name).ifPresent(debates::add);
            }
        }
        return List.copyOf(debates);
    }
}
