package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a journal's file and tells what of it can be believed. Used once, by one thread.
 *
 * <p>An unreadable frame is not yet damage: the last writing before a crash may be torn. It is damage when something whole
 * proves that it had been durable: a later frame that knew it was, or the head (the rule of A. Alagappan et al.,
 * "Protocol-Aware Recovery for Consensus-Based Storage", FAST 2018, here with a watermark in each frame).
 */
final class JournalScan {

    private final DebateId debate;
    private final String file;
    private final byte[] bytes;
    private final ScanRule rule;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long sequence = 1;
    private boolean sealed;
    private int offset;
    private int end;

    private JournalScan(DebateId debate, String file, byte[] bytes, ScanRule rule) {
        this.debate = debate;
        this.file = file;
        this.bytes = bytes;
        this.rule = rule;
    }

    /** Scans the file of a debate; the head is empty when there is none that is whole. */
    static JournalScan of(DebateId debate, String file, byte[] bytes, Optional<Head> head, ScanRule rule) {
        JournalScan scan = new JournalScan(debate, file, bytes, rule);
        scan.run(head);
        return scan;
    }

    /** The frames that can be believed, in order. */
    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** What is wrong. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Why the file is refused; empty when it is not. */
    Optional<Finding> refusal() {
        return findings.stream().filter(finding -> finding.kind().refused()).findFirst();
    }

    /** The torn end of the file; empty when there is none. */
    Optional<Finding> tornTail() {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.TORN_TAIL)
                .findFirst();
    }

    /** Where the last believed frame ends, in bytes. */
    long end() {
        return end;
    }

    /** The epoch of the last opening; 0 when there was none. */
    long epoch() {
        return frames.isEmpty() ? 0 : frames.get(frames.size() - 1).epoch();
    }

    /** The number of the last believed frame; 0 when there is none. */
    long number() {
        return frames.size();
    }

    /** The hash of the last believed frame. */
    String hash() {
        return frames.isEmpty() ? Frame.NO_HASH : frames.get(frames.size() - 1).hash();
    }

    /** The sequence that the next event has. */
    long nextSequence() {
        return sequence;
    }

    /** Whether the debate was closed and not reopened since. */
    boolean sealed() {
        return sealed;
    }

    /** When the debate was first opened; empty when no frame can be believed. */
    Optional<Instant> begun() {
        return frames.stream().findFirst().map(first -> ((Frame.Opened) first.content()).begun());
    }

    /** The whole frames beyond what can be believed, wherever they stand. */
    List<Frame> beyond() {
        List<Frame> beyond = new ArrayList<>();
        for (int place : candidates(end)) {
            Framing.payload(bytes, place).flatMap(FrameJson::read).ifPresent(beyond::add);
        }
        return beyond;
    }

    private void run(Optional<Head> head) {
        boolean readable = true;
        while (readable && offset < bytes.length) {
            Optional<Frame> frame = at(offset);
            if (frame.isPresent() && follows(frame.get())) {
                accept(frame.get());
            } else if (frame.isPresent() && rule.isStale(frame.get(), epoch())) {
                int next = Framing.end(bytes, offset).orElseThrow();
                note(
                        Finding.Kind.STALE_WRITER,
                        next - offset,
                        "a writer of epoch " + frame.get().epoch() + " wrote frame "
                                + frame.get().number() + " after epoch " + epoch() + " had begun; it does not count");
                offset = next;
            } else {
                readable = passOver(head);
            }
        }
        head.ifPresent(this::compare);
    }

    private Optional<Frame> at(int place) {
        return Framing.payload(bytes, place).flatMap(FrameJson::read);
    }

    /** Whether a newer Dialectic wrote from there on, which is told: all further rules may be others. */
    private boolean isNewer(int place) {
        OptionalLong form =
                Framing.payload(bytes, place).map(FrameJson::newerForm).orElse(OptionalLong.empty());
        form.ifPresent(newer -> {
            offset = place;
            note(
                    Finding.Kind.NEWER,
                    bytes.length - place,
                    "a newer Dialectic wrote from there on, frames of form " + newer + "; known here are forms up to "
                            + FrameJson.FORM);
        });
        return form.isPresent();
    }

    private void accept(Frame frame) {
        frames.add(frame);
        if (frame.content() instanceof Frame.Events events) {
            sequence += events.lines().size();
            sealed = false;
        } else if (frame.content() instanceof Frame.Sealed) {
            sealed = true;
        }
        offset = Framing.end(bytes, offset).orElseThrow();
        end = offset;
    }

    /** Whether a frame is exactly the one that has to come next. */
    private boolean follows(Frame frame) {
        if (frame.number() != number() + 1 || !frame.previous().equals(hash()) || frame.synced() >= frame.number()) {
            return false;
        }
        if (frame.content() instanceof Frame.Opened opened) {
            return opened.debate().equals(debate) && frame.epoch() > epoch();
        }
        if (frames.isEmpty() || frame.epoch() != epoch()) {
            return false;
        }
        return frame.content() instanceof Frame.Events events
                ? events.sequence() == sequence && !events.lines().isEmpty()
                : frame.content().equals(new Frame.Sealed(sequence - 1));
    }

    /** Looks beyond what cannot be read. Whether there is something to go on with. */
    private boolean passOver(Optional<Head> head) {
        boolean durable = head.isPresent() && head.get().frame() > number();
        for (int place : candidates(offset)) {
            if (isNewer(place)) {
                return false;
            }
            Optional<Frame> later = at(place);
            if (later.isPresent() && follows(later.get())) {
                note(
                        Finding.Kind.FOREIGN_BYTES,
                        place - offset,
                        "between frames " + number() + " and " + (number() + 1)
                                + " stands what is no frame; nothing is missing there, and it does not count");
                offset = place;
                return true;
            }
            durable |= later.isPresent()
                    && !rule.isStale(later.get(), epoch())
                    && rule.provesDurable(later.get(), number() + 1);
        }
        noteUnreadable(durable);
        return false;
    }

    private void noteUnreadable(boolean durable) {
        if (durable) {
            note(
                    Finding.Kind.DAMAGED,
                    bytes.length - offset,
                    "frame " + (number() + 1) + " had been durable and is damaged");
        } else {
            note(
                    Finding.Kind.TORN_TAIL,
                    bytes.length - offset,
                    "the writing of frame " + (number() + 1) + " was not finished; it was never acknowledged");
        }
    }

    /** Where a frame may begin from an offset on: there, where lines begin, and where the line there says that it ends. */
    private SortedSet<Integer> candidates(int from) {
        SortedSet<Integer> places = new TreeSet<>();
        places.add(from);
        Framing.end(bytes, from).filter(place -> place < bytes.length).ifPresent(places::add);
        for (int i = from; i < bytes.length - 1; i++) {
            if (bytes[i] == '\n') {
                places.add(i + 1);
            }
        }
        return places;
    }

    private void compare(Head head) {
        if (refusal().isPresent()) {
            return;
        }
        if (head.frame() > number()) {
            note(
                    Finding.Kind.LOST_TAIL,
                    0,
                    "it ends with frame " + number() + ", but its head tells of frame " + head.frame());
        } else if (!frames.get((int) head.frame() - 1).hash().equals(head.hash())) {
            offset = 0;
            note(
                    Finding.Kind.DAMAGED,
                    bytes.length,
                    "its frame " + head.frame() + " is another one than its head tells of");
        }
    }

    private void note(Finding.Kind kind, long length, String words) {
        findings.add(new Finding(kind, file, offset, length, words));
    }
}
