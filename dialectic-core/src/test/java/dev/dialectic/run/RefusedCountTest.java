package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Debate;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.BallotCast;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.lab.Scenario;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.PairwiseRules;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A rule that cannot count a poll says so before anybody is asked, or loses nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedCountTest {

    private final InMemoryJournal journal = new InMemoryJournal();

    private Dialectic with(VotingStrategy voting) {
        return Dialectic.builder()
                .agents(Panel.of(Scenario.ada(), Scenario.bo(), Scenario.cy()))
                .format(Debate.voteOnly())
                .voting(voting)
                .journal(journal)
                .build();
    }

    @Test
    void a_question_of_more_options_than_can_be_counted_is_refused_before_anybody_is_asked() {
        String[] options =
                IntStream.rangeClosed(0, 16).mapToObj(number -> "o" + number).toArray(String[]::new);
        try (Dialectic dialectic = with(PairwiseRules.kemenyYoung())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> dialectic.debate(Question.of("Which?", options)))
                    .withMessageContaining("at most 16 options")
                    .withMessageContaining("found 17");
        }
        assertThat(journal.debates()).isEmpty();
    }

    @Test
    void a_rule_that_refuses_a_poll_is_told_in_a_sentence_and_the_ballots_are_kept() {
        VotingStrategy picky = new VotingStrategy() {
            @Override
            public String name() {
                return "picky";
            }

            @Override
            public Tally count(Poll poll) {
                throw new IllegalArgumentException("too many ties");
            }
        };
        try (Dialectic dialectic = with(picky)) {
            assertThatThrownBy(() -> dialectic.debate(Question.of("Which store?", "postgres", "mongo", "files")))
                    .isInstanceOf(DialecticException.class)
                    .hasMessageContaining("picky")
                    .hasMessageContaining("too many ties")
                    .hasMessageContaining("recount");
        }
        assertThat(journal.read(journal.debates().get(0), 1).stream()
                        .filter(recorded -> recorded.event() instanceof BallotCast))
                .hasSize(3);
    }
}
