package dev.dialectic.lab;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.debate.Participant;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Stands outside the process and keeps account of one debate over all its lives: which calls reached whoever is asked, which
 * they answered, and which events were acknowledged to whoever wrote or read them. Nothing is ever taken back; a journal is held
 * against it. Thread-safe.
 */
public final class Ledger {

    /** A line of the account. */
    public sealed interface Entry {}

    /**
     * Somebody was asked.
     *
     * @param call what
     * @param attempt which attempt, as whoever was asked was told
     */
    public record Asked(CallKey call, int attempt) implements Entry {}

    /**
     * Somebody answered, and was paid.
     *
     * @param call what
     * @param attempt which attempt
     */
    public record Answered(CallKey call, int attempt) implements Entry {}

    /**
     * The journal gave its word for an event: a sync returned, or a log was opened and had it.
     *
     * @param sequence the event's sequence
     * @param hash the hash of what it says
     */
    public record Acknowledged(long sequence, String hash) implements Entry {

        static Acknowledged of(RecordedEvent event) {
            return new Acknowledged(event.sequence(), EventJson.hash(event));
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Acknowledged> acknowledged = new LinkedHashMap<>();
    private final Consumer<String> lines;

    /** An account in memory. */
    public Ledger() {
        this(line -> {});
    }

    /**
     * An account that is also written down, so that it outlives a process.
     *
     * @param lines is given each entry as a line, before whoever caused it goes on
     */
    public Ledger(Consumer<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads what was written down; a line that is not whole is the last one of a process that was killed.
     *
     * @param lines the lines
     */
    public synchronized void read(List<String> lines) {
        lines.stream().map(line -> line.split("\t", -1)).forEach(fields -> {
            if (fields[0].equals("asked") && fields.length == 5) {
                entries.add(new Asked(new CallKey(fields[1], fields[2]), Integer.parseInt(fields[3])));
            } else if (fields[0].equals("answered") && fields.length == 5) {
                entries.add(new Answered(new CallKey(fields[1], fields[2]), Integer.parseInt(fields[3])));
            } else if (fields[0].equals("acknowledged") && fields.length == 4) {
                Acknowledged event = new Acknowledged(Long.parseLong(fields[1]), fields[2]);
                acknowledged.put(event.sequence(), event);
                entries.add(event);
            }
        });
    }

    /**
     * The account so far, to be carried on apart from this one.
     *
     * @return a copy, in memory
     */
    public synchronized Ledger copy() {
        Ledger copy = new Ledger();
        copy.entries.addAll(entries);
        copy.acknowledged.putAll(acknowledged);
        return copy;
    }

    /**
     * The account.
     *
     * @return its lines, oldest first
     */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * How often each call was made.
     *
     * @return a number of at least 1 by call, in the order they were first made
     */
    public Map<CallKey, Integer> asked() {
        Map<CallKey, Integer> asked = new LinkedHashMap<>();
        for (Entry entry : entries()) {
            if (entry instanceof Asked one) {
                asked.merge(one.call(), 1, Integer::sum);
            }
        }
        return asked;
    }

    /**
     * How many events were acknowledged.
     *
     * @return the highest sequence, 0 when there was none
     */
    public synchronized long acknowledged() {
        return acknowledged.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * A generator of these participants, each embodied anew and watched.
     *
     * @param participants who sits on the panel
     * @return the generator
     */
    public AgentGenerator panel(List<? extends Participant> participants) {
        return new WatchedPanel(this, participants);
    }

    /**
     * The same source, watched.
     *
     * @param source what is known
     * @return the source; the one that knows nothing as it is
     */
    public KnowledgeSource watch(KnowledgeSource source) {
        return WatchedPanel.watch(this, source);
    }

    /**
     * The same journal, its word kept account of.
     *
     * @param journal the journal
     * @return the journal, watched
     */
    public Journal watch(Journal journal) {
        return new WatchedJournal(journal, this);
    }

    synchronized void asked(CallKey call, int attempt) {
        entries.add(new Asked(call, attempt));
        lines.accept("asked\t" + call.step() + "\t" + call.asked() + "\t" + attempt + "\t.");
    }

    synchronized void answered(CallKey call, int attempt) {
        entries.add(new Answered(call, attempt));
        lines.accept("answered\t" + call.step() + "\t" + call.asked() + "\t" + attempt + "\t.");
    }

    /** Notes events that are not noted yet; one that comes back otherwise than it was is noted once more. */
    synchronized void acknowledged(List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            Acknowledged event = Acknowledged.of(recorded);
            if (!event.equals(acknowledged.put(event.sequence(), event))) {
                entries.add(event);
                lines.accept("acknowledged\t" + event.sequence() + "\t" + event.hash() + "\t.");
            }
        }
    }
}
