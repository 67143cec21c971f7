package dev.dialectic.machine;

import static dev.dialectic.event.Story.ADA;
import static dev.dialectic.event.Story.BOB;
import static dev.dialectic.event.Story.CY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.call.Usage;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.OptionsSettled;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposedOptionsTest {

    @Test
    void the_options_of_an_open_question_are_what_the_panel_proposed() {
        DebateState open = DebateState.replay(Tale.briefed(Question.open("Which store?")));
        assertThat(((Step.AskSpeakers) open.next(Debate.voteOnly())).speakers()).containsExactly(ADA, BOB, CY);
        assertMisplaced(open, new PollOpened(1));

        DebateState proposed = Tale.after(
                open, Tale.position(CY, "Mongo"), Tale.position(BOB, " ｐostgres"), Tale.position(ADA, "Postgres"));
        Step.SettleOptions settle = (Step.SettleOptions) proposed.next(Tale.FORMAT);
        assertThat(settle.options()).containsExactly(Option.of("Postgres"), Option.of("Mongo"));

        DebateState settled = Tale.after(proposed, new OptionsSettled(settle.options()));
        assertMisplaced(settled, new OptionsSettled(settle.options()));
        assertThat(Tale.proceedings(settled).stances(BOB))
                .as("another spelling is a stance on the option it was joined with, so no flip")
                .containsExactly(new Stance("Postgres", 0.5));
    }

    @Test
    void a_proposal_that_only_looks_like_another_is_neither_joined_with_it_nor_voted_on() {
        DebateState open = DebateState.replay(Tale.briefed(Question.open("Which store?")));
        DebateState proposed = Tale.after(
                open, Tale.position(CY, "Mongo"), Tale.position(BOB, "p\u043Estgres"), Tale.position(ADA, "Postgres"));
        Step.SettleOptions settle = (Step.SettleOptions) proposed.next(Tale.FORMAT);
        assertThat(settle.options()).containsExactly(Option.of("Postgres"), Option.of("Mongo"));
        DebateState settled = Tale.after(proposed, new OptionsSettled(settle.options()));
        assertThat(Tale.proceedings(settled).stances(BOB)).containsExactly(new Stance("p\u043Estgres", 0.5));
    }

    @Test
    void when_nobody_proposes_an_option_there_is_nothing_to_vote_on() {
        DebateState open = DebateState.replay(Tale.briefed(Question.open("Which store?")));
        Silence silence = new Silence(Silence.Reason.ABSTAINED, "no idea");
        for (var agent : List.of(ADA, BOB, CY)) {
            open = open.apply(new SpeakerSilent(Tale.POSITIONS, agent, silence, Usage.NONE));
        }
        Closed end = (Closed) Tale.concluded(open);
        assertThat(((NoConsensus) end.verdict()).reason()).isEqualTo(NoConsensus.Reason.NO_VOTES);
    }

    private static void assertMisplaced(DebateState state, DebateEvent event) {
        assertThatExceptionOfType(MisplacedEventException.class)
                .isThrownBy(() -> state.apply(event))
                .withMessage(event.type() + " cannot follow " + state.getClass().getSimpleName());
    }
}
