package dev.dialectic.debate;

import dev.dialectic.contract.ContractGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** For every promise of the contract a procedure that breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateContractGuardTest {

    private static final Phase OPENING = new Phase(1, Phase.Kind.OPENING, 1);

    private record Procedure(String name, BiFunction<Transcript, List<Standing>, Turn> turns) implements Debate {
        @Override
        public Turn next(Transcript transcript, List<Standing> standings) {
            return turns.apply(transcript, standings);
        }
    }

    private static Turn voteOnce(List<Standing> standings) {
        return standings.isEmpty() ? new Turn.Vote(1) : new Turn.End();
    }

    @Test
    void every_promise_rejects_the_procedure_that_breaks_it() {
        AtomicInteger moods = new AtomicInteger();
        Map<String, Debate> broken = new LinkedHashMap<>();
        broken.put("it_has_a_name", new Procedure(" ", (said, polls) -> voteOnce(polls)));
        broken.put(
                "equal_debates_get_equal_turns",
                new Procedure(
                        "moody",
                        (said, polls) ->
                                moods.incrementAndGet() % 3 == 0 ? new Turn.End() : new Turn.Vote(polls.size() + 1)));
        broken.put(
                "it_ends_whoever_is_silent",
                new Procedure("endless", (said, polls) -> new Turn.Vote(polls.size() + 1)));
        broken.put("it_does_not_end_before_a_vote", new Procedure("hasty", (said, polls) -> new Turn.End()));
        broken.put(
                "polls_have_rising_rounds",
                new Procedure("again", (said, polls) -> polls.size() < 2 ? new Turn.Vote(1) : new Turn.End()));
        broken.put(
                "it_asks_only_who_has_the_role_and_no_entry_yet",
                new Procedure(
                        "everybody",
                        (said, polls) -> said.in(OPENING).isEmpty()
                                ? new Turn.Speak(
                                        OPENING,
                                        said.seats().stream().map(Seat::agent).toList(),
                                        Turn.Hearing.EARLIER_PHASES)
                                : voteOnce(polls)));
        ContractGuard.requireRejected(broken, procedure -> () -> new Contract(procedure));
    }

    @Test
    void an_honest_procedure_is_accepted() {
        ContractGuard.requireAccepted(() -> new Contract(new Procedure("once", (said, polls) -> voteOnce(polls))));
    }

    static final class Contract extends DebateContract {

        private final Debate procedure;

        Contract(Debate procedure) {
            this.procedure = procedure;
        }

        @Override
        protected Debate procedure() {
            return procedure;
        }
    }
}
