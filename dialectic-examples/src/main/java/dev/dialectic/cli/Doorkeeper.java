package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.Inbox;
import dev.dialectic.transport.Recall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Lets in the debates that this worker can hold: one that was begun under other terms, or whose ballots nobody here could count, is
 * passed over, and said to be, once. Thread-safe.
 */
final class Doorkeeper implements Inbox {

    private final Inbox inbox;
    private final Fit fit;
    private final WorkerPrinter printer;
    private final Set<DebateId> told = ConcurrentHashMap.newKeySet();

    /** Under which terms debates are held here, and whose ballots can be counted, which refuses others. */
    record Fit(Terms terms, UnaryOperator<Question> countable) {}

    Doorkeeper(Inbox inbox, Fit fit, WorkerPrinter printer) {
        this.inbox = inbox;
        this.fit = fit;
        this.printer = printer;
    }

    @Override
    public void submit(DebateId debate, Question question) {
        inbox.submit(debate, question);
    }

    @Override
    public Optional<Claim> claim(Duration longest) throws InterruptedException {
        Optional<Claim> claimed = inbox.claim(longest);
        if (claimed.isEmpty()) {
            return claimed;
        }
        Claim claim = claimed.get();
        Optional<String> unfit = unfit(claim);
        if (unfit.isEmpty()) {
            printer.recall(claim.log().read(1));
            return Optional.of(watched(claim));
        }
        // Not said to be given back: whoever is given it next here could not hold it either.
        claim.log().close();
        if (told.add(claim.log().debate())) {
            printer.passedOver(claim.log().debate(), unfit.get());
        }
        return Optional.empty();
    }

    private Optional<String> unfit(Claim claim) {
        List<RecordedEvent> recorded = claim.log().read(1);
        if (!recorded.isEmpty() && recorded.get(0).event() instanceof QuestionRaised raised) {
            return raised.terms()
                    .differenceTo(fit.terms())
                    .map(difference -> difference.replaceFirst("; build a Dialectic .*", "")
                            + "; start this worker with the options that it was begun with, or another one under this"
                            + " prefix in its stead");
        }
        try {
            if (claim.question().options().size() == 1) {
                return Optional.of("expected two options or more, or none for an open question, found one");
            }
            fit.countable().apply(claim.question());
            return Optional.empty();
        } catch (IllegalArgumentException undebatable) {
            return Optional.of(String.valueOf(undebatable.getMessage()));
        }
    }

    /** The same claim, and the printer told when it is given back. */
    private Claim watched(Claim claim) {
        DebateId debate = claim.log().debate();
        Recall recall = new Recall(() -> {
            printer.gaveBack(debate);
            claim.recall().givenBack();
        });
        claim.recall().heed(recall::afterAnswers, recall::atOnce);
        return new Claim(claim.question(), claim.log(), recall);
    }
}
