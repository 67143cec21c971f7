package dev.dialectic.cursor.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.codebase.Focus;
import dev.dialectic.codebase.FocusShare;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.persona.AgentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleDebatesTest {

    private final List<DebateEvent> events = new ArrayList<>();

    private RuledCandidate debate(Candidate candidate, Focus... foci) {
        List<FocusShare> moment = Stream.of(foci)
                .map(focus -> new FocusShare(focus, 0.3, 2, "seen"))
                .toList();
        events.clear();
        return new RuleDebates(RulePanel.personas(moment))
                .debate(candidate, (RecordedEvent recorded) -> events.add(recorded.event()));
    }

    private <E> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of("a strong fact, always on", Candidates.strongFact(), "adopt"),
                Arguments.of("a weak habit", Candidates.weakHabit(), "reject"),
                Arguments.of("an old habit that is broken now", Candidates.oldBrokenHabit(), "reject"),
                Arguments.of("a long directive", Candidates.longFact(), "revise"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("outcomes")
    void every_moment_comes_to_the_decision_that_the_evidence_asks_for(
            String what, Candidate candidate, String decision) {
        assertThat(debate(candidate).outcome().decision()).as(what).contains(decision);
        for (Focus focus : Focus.values()) {
            RuledCandidate ruled = debate(candidate, focus);
            assertThat(ruled.outcome().decision()).as(what + ", " + focus).contains(decision);
            assertThat(ruled.rule())
                    .isEqualTo(
                            switch (decision) {
                                case "adopt" -> Optional.of(candidate);
                                case "revise" -> RuleQuestion.narrowed(candidate);
                                default -> Optional.empty();
                            });
        }
    }

    @Test
    void everybody_takes_a_position_states_it_and_votes() {
        debate(Candidates.strongFact(), Focus.BUILD, Focus.TESTS);
        int seats = RulePanel.personas(
                        List.of(new FocusShare(Focus.BUILD, 1, 1, "seen"), new FocusShare(Focus.TESTS, 1, 1, "seen")))
                .size();
        assertThat(all(PositionTaken.class)).hasSize(seats);
        assertThat(all(StatementMade.class)).hasSize(seats);
        assertThat(all(BallotCast.class)).hasSize(seats);
        assertThat(all(VoterAbsent.class)).isEmpty();
        assertThat(all(SpeakerSilent.class)).isEmpty();
    }

    @Test
    void a_statement_cites_the_numbers_and_where_they_can_be_looked_up() {
        debate(Candidates.strongFact());
        assertThat(all(StatementMade.class)).allSatisfy(made -> {
            assertThat(made.statement().text())
                    .contains("it states what 1 place says")
                    .contains("evidence 1.00, recency 1.00, precision 1.00")
                    .contains("reject 0.");
            assertThat(made.statement().evidence()).containsExactly("pom.xml:3", "README.md:7", "ci.yml:1");
        });
        debate(Candidates.oldBrokenHabit());
        assertThat(all(StatementMade.class).get(0).statement().text()).contains("80 of 100 cases keep it");
    }

    @Test
    void who_differs_is_answered_with_what_parts_them() {
        debate(Candidates.strongFact(), Focus.BUILD);
        List<String> replies = all(RebuttalMade.class).stream()
                .filter(made -> made.agent().value().equals("balance-against"))
                .flatMap(made -> made.rebuttal().replies().stream())
                .filter(reply -> reply.to().value().equals("focus-build"))
                .map(reply -> reply.text())
                .toList();
        assertThat(replies).hasSize(2);
        assertThat(replies.get(0))
                .isEqualTo("Build Engineer, you come to adopt and I to revise: you count its cost at 0.2, I at 0.45.");
        assertThat(replies.get(1)).startsWith("Build Engineer, having heard ");
    }

    @Test
    void some_vote_otherwise_than_they_began_because_they_heard_the_others() {
        Map<AgentId, String> began = new HashMap<>();
        int moved = 0;
        for (int kept = 5; kept < 60; kept++) {
            debate(
                    Candidates.of(
                            "Name tests like `FooTest`.", Candidates.ALWAYS, new Support(kept, 0, kept, 0, false)),
                    Focus.TESTS,
                    Focus.API);
            all(PositionTaken.class)
                    .forEach(taken ->
                            began.put(taken.agent(), taken.position().stance().option()));
            for (BallotCast cast : all(BallotCast.class)) {
                moved += began.get(cast.voter()).equals(cast.ballot().choice()) ? 0 : 1;
            }
        }
        assertThat(moved).isPositive();
    }

    @Test
    void it_comes_to_the_same_each_time_word_for_word() {
        for (Candidate candidate : List.of(
                Candidates.strongFact(), Candidates.weakHabit(), Candidates.oldBrokenHabit(), Candidates.longFact())) {
            RuledCandidate first = debate(candidate, Focus.SECURITY, Focus.MVP);
            List<String> said = said();
            RuledCandidate second = debate(candidate, Focus.SECURITY, Focus.MVP);
            assertThat(second.outcome().verdict()).isEqualTo(first.outcome().verdict());
            assertThat(said()).isEqualTo(said);
        }
    }

    private List<String> said() {
        return events.stream()
                .filter(event -> event instanceof StatementMade
                        || event instanceof RebuttalMade
                        || event instanceof BallotCast
                        || event instanceof PositionTaken)
                .map(Object::toString)
                .toList();
    }

    @Test
    void the_verdict_gives_its_reasons() {
        RuledCandidate ruled = debate(Candidates.strongFact(), Focus.BUILD);
        var findings = ruled.outcome().verdict().findings();
        assertThat(findings.reasoning()).contains("adopt");
        assertThat(findings.support()).isBetween(0.5, 1.0);
        assertThat(findings.distribution().keySet()).contains("adopt");
        assertThat(findings.cast()).isEqualTo(findings.registered());
    }
}
