package dev.dialectic.llm.call;

import dev.dialectic.debate.Silence;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What stands before one model: a bound on the calls under way, and a breaker that lets none through while the provider is down.
 * Thread-safe.
 *
 * <p>A call that was given up keeps its place until it really ends, since its thread and its connection are still there: calls that
 * hang against every interrupt close the gate in the end, which is told apart in the refusal. Rate limits are no failure to the
 * breaker: a provider that answers 429 is up.
 */
public final class ModelGate {

    private final ModelName model;
    private final GateSettings settings;
    private final CircuitBreaker<Object> breaker;
    /** Not Failsafe's bulkhead: in 3.3.2 a caller that waited in vain stays in its queue, and the next place given back is lost. */
    private final Semaphore places;

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicLong late = new AtomicLong();

    ModelGate(ModelName model, GateSettings settings) {
        this.model = model;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(settings.failures(), settings.window())
                .withDelay(settings.openFor())
                .withSuccessThreshold(settings.trials())
                .build();
    }

    /**
     * How many calls are under way, with those that were given up.
     *
     * @return at most {@link GateSettings#atOnce}
     */
    public int underWay() {
        return underWay.get();
    }

    /**
     * How many calls were given up and have not ended.
     *
     * @return at most {@link #underWay}
     */
    public int givenUp() {
        return givenUp.get();
    }

    /**
     * How many calls brought an answer after they were given up: paid for, and not counted.
     *
     * @return how many since the gate was made
     */
    public long lateAnswers() {
        return late.get();
    }

    /**
     * Whether the breaker lets no call through at present.
     *
     * @return true while the provider counts as down
     */
    public boolean isOpen() {
        return breaker.isOpen() && !breaker.getRemainingDelay().isZero();
    }

    /** Takes a place for a call, waiting for one; the caller gives it back by {@link #leave}, whatever happens. */
    void enter(Duration longest) throws InterruptedException, TroubleException {
        if (isOpen()) {
            throw open();
        }
        if (!places.tryAcquire()) {
            queue(longest);
        }
        if (!breaker.tryAcquirePermit()) {
            places.release();
            throw open();
        }
        underWay.incrementAndGet();
    }

    private void queue(Duration longest) throws InterruptedException, TroubleException {
        try {
            if (waiting.incrementAndGet() > settings.waiting()) {
                throw new TroubleException(Trouble.again(
                        Silence.Reason.RATE_LIMITED,
                        "expected at most " + settings.waiting() + " calls to wait, found more"));
            }
            if (!places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TroubleException(Trouble.last(
                        Silence.Reason.TIMEOUT,
                        "no place among " + settings.atOnce() + " calls under way came free in time, " + givenUp()
                                + " of which were given up and have not ended; nothing was sent"));
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private TroubleException open() {
        Duration left = breaker.getRemainingDelay();
        return new TroubleException(Trouble.again(
                        Silence.Reason.PROVIDER_DOWN,
                        "too many of the last calls failed, so none is made for " + left.toMillis()
                                + " ms; nothing was sent")
                .after(left));
    }

    /** Gives a place back. */
    void leave() {
        underWay.decrementAndGet();
        places.release();
    }

    void gaveUp() {
        givenUp.incrementAndGet();
    }

    void endedAfterAll(boolean answered) {
        givenUp.decrementAndGet();
        if (answered) {
            late.incrementAndGet();
        }
    }

    /** Tells the breaker how a call ended. What says nothing of the provider's health only gives a trial's place back. */
    void ended(Health health) {
        if (health == Health.DOWN) {
            breaker.recordFailure();
        } else if (health == Health.UP || breaker.isHalfOpen()) {
            breaker.recordSuccess();
        }
    }

    /** What the end of a call says of the provider. */
    enum Health {
        /** It answered. */
        UP,
        /** It failed. */
        DOWN,
        /** It asked for fewer calls, or the call was called off: neither. */
        UNTOLD
    }

    @Override
    public String toString() {
        return model + " " + breaker.getState() + ", " + underWay + " under way, " + givenUp + " given up";
    }
}
