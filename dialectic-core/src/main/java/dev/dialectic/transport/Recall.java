package dev.dialectic.transport;

import java.util.Objects;

/**
 * By which a claim is asked back: by its inbox, when somebody else is to go on with the debate, or by whoever ends the workers.
 * Thread-safe; asking more than once does nothing more.
 */
public final class Recall {

    private static final Runnable NOTHING = () -> {};

    private final Runnable whenGivenBack;
    private Runnable afterAnswers = NOTHING;
    private Runnable atOnce = NOTHING;
    private boolean asked;
    private boolean pressed;

    /** A recall of a question that nobody waits for to come back. */
    public Recall() {
        this(NOTHING);
    }

    /**
     * A recall of a question that an inbox may give to somebody else when it comes back.
     *
     * @param whenGivenBack run on the thread of whoever gives it back, once its log is closed
     */
    public Recall(Runnable whenGivenBack) {
        this.whenGivenBack = Objects.requireNonNull(whenGivenBack, "whenGivenBack");
    }

    /** Asks for the claim back once those who are being asked have answered: nobody is asked anything more. */
    public void afterAnswers() {
        Runnable told;
        synchronized (this) {
            told = asked ? NOTHING : afterAnswers;
            asked = true;
        }
        told.run();
    }

    /** Asks for the claim back at once: calls under way are cancelled, and in doubt. */
    public void atOnce() {
        Runnable told;
        synchronized (this) {
            told = pressed ? NOTHING : atOnce;
            asked = true;
            pressed = true;
        }
        told.run();
    }

    /**
     * Whether it was asked for back.
     *
     * @return true from the first time on
     */
    public synchronized boolean isAsked() {
        return asked;
    }

    /**
     * Says how to give the claim back, as its holder does before the debate begins. What was asked already is told at once.
     *
     * @param letAnswer has the debate end once those who are being asked have answered; quick, and safe on any thread
     * @param letGo has it end at once; quick, and safe on any thread
     */
    public void heed(Runnable letAnswer, Runnable letGo) {
        Runnable told;
        synchronized (this) {
            afterAnswers = Objects.requireNonNull(letAnswer, "letAnswer");
            atOnce = Objects.requireNonNull(letGo, "letGo");
            Runnable first = asked ? letAnswer : NOTHING;
            told = pressed ? letGo : first;
        }
        told.run();
    }

    /** Tells the inbox that the debate was let go before its end, and that its log is closed. */
    public void givenBack() {
        whenGivenBack.run();
    }
}
