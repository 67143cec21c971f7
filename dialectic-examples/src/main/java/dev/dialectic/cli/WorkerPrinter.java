package dev.dialectic.cli;

import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.transport.EventStream;
import dev.dialectic.transport.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says what a worker does, a line for each debate that it takes on and lets go, and has it measured how late the debates that it holds
 * are heard of. Thread-safe.
 */
final class WorkerPrinter implements DebateListener {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final int WORD = 13;
    private static final int ID = 14;

    private final StatusLine line;
    private final DebateMetrics metrics;
    private final EventStream stream;
    private final Clock clock;
    private final Map<DebateId, Held> held = new ConcurrentHashMap<>();
    private String lastStatus = "";
    private final AtomicInteger givenBack = new AtomicInteger();

    /** A debate under way: since when, what was found, and who listens to it. */
    private record Held(Instant since, Optional<String> verdict, Subscription subscription) {
        Held with(String words) {
            return new Held(since, Optional.of(words), subscription);
        }
    }

    WorkerPrinter(StatusLine line, DebateMetrics metrics, EventStream stream, Clock clock) {
        this.line = line;
        this.metrics = metrics;
        this.stream = stream;
        this.clock = clock;
    }

    @Override
    public void onEvent(RecordedEvent recorded) {
        DebateId debate = recorded.debate();
        if (recorded.event() instanceof QuestionRaised raised) {
            begin(recorded);
            say("taken on", debate, raised.question().text());
        } else if (recorded.event() instanceof DebateResumed) {
            begin(recorded);
            say("gone on with", debate, "from event " + recorded.sequence() + " on");
        } else if (recorded.event() instanceof VerdictReached reached) {
            held.computeIfPresent(debate, (id, before) -> before.with(DebatePrinter.words(reached.verdict())));
        } else if (recorded.event() instanceof DebateClosed) {
            Optional<Held> over = end(debate);
            say("closed", debate, over.map(this::words).orElse(""));
        }
    }

    private void begin(RecordedEvent first) {
        DebateId debate = first.debate();
        end(debate);
        Subscription subscription = stream.subscribe(debate, first.sequence(), metrics.stream());
        held.put(debate, new Held(clock.instant(), Optional.empty(), subscription));
    }

    private Optional<Held> end(DebateId debate) {
        Optional<Held> over = Optional.ofNullable(held.remove(debate));
        over.ifPresent(each -> each.subscription().close());
        return over;
    }

    private String words(Held over) {
        Duration took = Duration.between(over.since(), clock.instant());
        return over.verdict().orElse("") + String.format(Locale.ROOT, " after %.1f s", took.toMillis() / 1000.0);
    }

    /** Takes note of what was recorded of a debate that another worker began: calls that it left open are in doubt. */
    void recall(List<RecordedEvent> recorded) {
        recorded.forEach(metrics::onEvent);
    }

    /** A debate was given back before its end. */
    void gaveBack(DebateId debate) {
        end(debate);
        metrics.forget(debate);
        givenBack.incrementAndGet();
        say("given back", debate, "it goes on where it is claimed next");
    }

    /** A debate is not held here, and why. */
    void passedOver(DebateId debate, String reason) {
        line.line(lead("passed over", debate), reason);
    }

    /** How many debates were given back. */
    int givenBack() {
        return givenBack.get();
    }

    /** Something that is about no debate. */
    void say(String words) {
        line.line(TIME.format(clock.instant()) + "  ", words);
    }

    /** How it goes, where that has changed; and what changes all the time. */
    synchronized void status(String words, String more) {
        if (!words.equals(lastStatus)) {
            lastStatus = words;
            line.whole(TIME.format(clock.instant()) + "  " + words + ", " + more);
        }
    }

    private void say(String word, DebateId debate, String theirs) {
        line.cut(lead(word, debate), theirs);
    }

    private String lead(String word, DebateId debate) {
        return TIME.format(clock.instant()) + "  " + Terminal.pad(word, WORD)
                + Terminal.pad(WatchCommand.brief(debate), ID);
    }
}
