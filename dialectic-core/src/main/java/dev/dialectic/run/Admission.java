package dev.dialectic.run;

import dev.dialectic.call.Budget;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.BudgetExhausted;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.machine.Calls;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.persona.AgentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which calls are not made, and why. Used by the thread of one debate. */
final class Admission {

    private final Recorder recorder;
    private final World world;

    Admission(Recorder recorder, World world) {
        this.recorder = recorder;
        this.world = world;
    }

    /**
     * Why a call is not made.
     *
     * @param request the call
     * @param beside the turns that are given together with it
     * @return the silence that it is instead; empty when it may be made
     */
    Optional<Silence> refusal(Request<?> request, List<TurnGiven> beside) {
        if (!request.record().canBeMissed()) {
            return Optional.empty();
        }
        Proceedings now = recorder.proceedings();
        return quarantined(request.key(), now)
                .or(() -> spent(now.calls().of(request.key()), now.terms()))
                .or(() -> unaffordable(request, beside, now));
    }

    /** Whether a call that fails now may be made again. */
    boolean mayFail(CallKey key) {
        Proceedings now = recorder.proceedings();
        return now.calls().of(key).failures() + 1 < now.terms().attempts();
    }

    /** Whether a call whose last answer could not be understood may be made again. */
    boolean mayBeAskedAgain(CallKey key) {
        Proceedings now = recorder.proceedings();
        Calls.Call call = now.calls().of(key);
        return call.failures() < now.terms().attempts()
                && call.invalid() <= now.terms().reasks();
    }

    private static Optional<Silence> quarantined(CallKey key, Proceedings now) {
        for (Map.Entry<AgentId, String> agent : now.control().quarantined().entrySet()) {
            if (agent.getKey().value().equals(key.asked())) {
                return Optional.of(new Silence(Silence.Reason.QUARANTINED, agent.getValue()));
            }
        }
        return Optional.empty();
    }

    /** Why a call is not made again: its attempts are used up, or it is in doubt and the terms say to leave it. */
    private static Optional<Silence> spent(Calls.Call before, Terms terms) {
        if (before.failures() >= terms.attempts()) {
            return Optional.of(before.lastFailure());
        } else if (before.invalid() > terms.reasks()) {
            return Optional.of(new Silence(Silence.Reason.INVALID_ANSWER, before.lastError()));
        }
        boolean inDoubt = before.attempts() > before.failures();
        return inDoubt && terms.inDoubt() == Terms.InDoubt.ABSTAIN
                ? Optional.of(new Silence(Silence.Reason.IN_DOUBT, "the process ended while it was being asked"))
                : Optional.empty();
    }

    private Optional<Silence> unaffordable(Request<?> request, List<TurnGiven> beside, Proceedings now) {
        Budget budget = now.terms().budget();
        if (budget.equals(Budget.UNLIMITED)) {
            return Optional.empty();
        }
        boolean ballot = request.reserve().ballot();
        Optional<String> exhausted = ballot || now.control().exhausted().isEmpty()
                ? passed(request, beside, now)
                : Optional.of(now.control().exhausted());
        return exhausted.map(words -> new Silence(Silence.Reason.BUDGET, words));
    }

    /** When the budget does not allow a call for the first time, it is recorded that the talk is over. */
    void note(Silence refusal) {
        boolean first = recorder.proceedings().control().exhausted().isEmpty();
        if (refusal.reason() == Silence.Reason.BUDGET && first) {
            recorder.record(new BudgetExhausted(refusal.words()));
        }
    }

    private Optional<String> passed(Request<?> request, List<TurnGiven> beside, Proceedings now) {
        Budget budget = now.terms().budget();
        List<Usage> kept = request.reserve().keptBack();
        Usage usage = beside.stream()
                .map(TurnGiven::reserved)
                .reduce(now.calls().charged().plus(request.reserve().most()), Usage::plus);
        usage = kept.stream().reduce(usage, Usage::plus);
        return budget.passedBy(now.calls().count() + beside.size() + 1 + kept.size(), usage)
                .or(() -> request.reserve().ballot() ? Optional.empty() : late(budget));
    }

    /** Ballots are asked for however late it is. */
    private Optional<String> late(Budget budget) {
        return budget.time()
                .filter(most ->
                        !world.clock().instant().isBefore(recorder.began().plus(most)))
                .map(most -> "the time of " + most + " for talk is over");
    }
}
