package dev.dialectic.machine;

import static dev.dialectic.event.Story.ADA;
import static dev.dialectic.event.Story.BOB;
import static dev.dialectic.event.Story.CY;
import static dev.dialectic.event.Story.JO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.call.Usage;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Story;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateStateTest {

    private static void assertMisplaced(DebateState state, DebateEvent event) {
        assertThatExceptionOfType(MisplacedEventException.class)
                .isThrownBy(() -> state.apply(event))
                .withMessage(event.type() + " cannot follow " + state.getClass().getSimpleName());
    }

    private static DebateState closed() {
        return DebateState.replay(Story.events());
    }

    @Test
    void every_type_of_event_is_accepted_somewhere() {
        Set<String> accepted = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        DebateState state = DebateState.initial();
        for (DebateEvent event : Story.events()) {
            states.add(state.getClass().getSimpleName());
            state = state.apply(event);
            accepted.add(event.getClass().getSimpleName());
        }
        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DebateEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(states)
                .containsExactlyInAnyOrder(
                        "Unraised",
                        "Raised",
                        "Informed",
                        "Seated",
                        "Debating",
                        "Polling",
                        "Counted",
                        "Decided",
                        "Closed");
    }

    @Test
    void an_event_in_another_place_is_refused_by_name_and_never_otherwise() {
        List<DebateEvent> story = Story.events();
        int refused = 0;
        for (int length = 0; length <= story.size(); length++) {
            DebateState state = DebateState.replay(story.subList(0, length));
            for (DebateEvent event : story) {
                try {
                    state.apply(event);
                } catch (MisplacedEventException misplaced) {
                    refused++;
                    assertThat(misplaced).hasMessageContaining(" cannot ");
                }
            }
        }
        assertThat(refused).isPositive();
        assertMisplaced(Tale.debating(), Tale.ballot(ADA, "Mongo"));
        assertMisplaced(DebateState.initial(), new DebateClosed());
    }

    @Test
    void who_has_spoken_or_has_no_seat_for_it_cannot_speak() {
        DebateState spoken = Tale.after(Tale.debating(), Tale.opening(ADA));
        for (DebateEvent event : List.of(
                Tale.opening(ADA),
                new SpeakerSilent(Tale.OPENING, ADA, new Silence(Silence.Reason.TIMEOUT, ""), Usage.NONE),
                Tale.opening(JO),
                new StatementMade(Tale.POSITIONS, BOB, Statement.of("early"), Usage.NONE, false),
                new StatementMade(Phase.ballots(1), BOB, Statement.of("early"), Usage.NONE, false))) {
            assertThatExceptionOfType(MisplacedEventException.class)
                    .as("%s", event)
                    .isThrownBy(() -> spoken.apply(event));
        }
    }

    @Test
    void the_order_in_which_answers_arrive_is_of_no_consequence() {
        List<DebateEvent> positions =
                List.of(Tale.position(ADA, "Postgres"), Tale.position(BOB, "Mongo"), Tale.position(CY, "Mongo"));
        List<DebateEvent> openings = List.of(Tale.opening(ADA), Tale.opening(BOB), Tale.opening(CY));
        List<DebateEvent> ballots =
                List.of(Tale.ballot(ADA, "Postgres"), Tale.ballot(BOB, "Postgres"), Tale.absent(CY));
        Set<Outcome> outcomes = new LinkedHashSet<>();
        Set<String> hashes = new LinkedHashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            List<DebateEvent> events = Tale.briefed(Tale.CLOSED);
            events.addAll(shuffled(positions, seed));
            events.addAll(shuffled(openings, seed));
            events.add(new PollOpened(1));
            events.addAll(shuffled(ballots, seed));
            Closed end = (Closed) Tale.concluded(DebateState.replay(events));
            Outcome outcome = Outcome.of(DebateId.of("d"), end);
            outcomes.add(outcome);
            hashes.add(outcome.toString());
        }
        assertThat(outcomes).hasSize(1);
        assertThat(hashes).as("down to the order of maps").hasSize(1);
        assertThat(outcomes.iterator().next().flips())
                .containsExactly(new Flip(BOB, new Stance("Mongo", 0.5), new Stance("Postgres", 0.5)));
    }

    private static List<DebateEvent> shuffled(List<DebateEvent> events, long seed) {
        List<DebateEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    @Test
    void the_first_ballot_of_a_voter_counts_and_a_second_is_refused() {
        DebateState polling =
                Tale.after(Tale.debating(), new PollOpened(1), Tale.ballot(ADA, "Mongo"), Tale.absent(BOB));
        assertMisplaced(polling, Tale.ballot(ADA, "Postgres"));
        assertMisplaced(polling, Tale.absent(ADA));
        assertMisplaced(polling, Tale.ballot(BOB, "Postgres"));
        assertMisplaced(polling, Tale.ballot(JO, "Postgres"));
        assertMisplaced(polling, new PollOpened(1));
    }

    @Test
    void a_round_has_one_poll() {
        DebateState counted = Tale.concluded(Tale.after(
                Tale.debating(),
                new PollOpened(1),
                Tale.ballot(ADA, "Mongo"),
                Tale.ballot(BOB, "Mongo"),
                Tale.absent(CY)));
        assertThat(counted).isInstanceOf(Debating.class);
        assertMisplaced(counted, new PollOpened(1));
        assertThat(Tale.after(counted, new PollOpened(2))).isInstanceOf(Polling.class);
    }

    @Test
    void quarantine_takes_the_ballot_of_an_open_poll_and_leaves_the_place_in_the_quorum() {
        DebateState polling = Tale.after(
                Tale.debating(),
                new PollOpened(1),
                Tale.ballot(ADA, "Mongo"),
                Tale.ballot(BOB, "Mongo"),
                new AgentQuarantined(BOB, "wrote to a file"),
                Tale.absent(CY));
        Poll poll = ((Step.CountVotes) polling.next(Tale.FORMAT)).poll();

        assertThat(poll.ballots()).containsOnlyKeys(ADA);
        assertThat(poll.absent().get(BOB)).isEqualTo(new Silence(Silence.Reason.QUARANTINED, "wrote to a file"));
        assertThat(poll.electorate().size()).isEqualTo(3);
        CountedPoll judged = Tale.proceedings(Tale.concluded(polling)).polls().get(0);
        assertThat(((NoConsensus) judged.verdict()).reason()).isEqualTo(NoConsensus.Reason.NO_QUORUM);
        assertMisplaced(polling, Tale.ballot(BOB, "Mongo"));
    }

    @Test
    void whoever_was_left_out_because_of_a_ballot_is_asked_when_quarantine_takes_that_ballot() {
        DebateState decided = Tale.after(
                Tale.debating(),
                new PollOpened(1),
                Tale.ballot(ADA, "Mongo"),
                Tale.ballot(BOB, "Mongo"),
                new VoterAbsent(1, CY, new Silence(Silence.Reason.NOT_NEEDED, "proven"), Usage.NONE));
        assertThat(decided.next(Tale.FORMAT)).isInstanceOf(Step.CountVotes.class);

        DebateState open = Tale.after(decided, new AgentQuarantined(BOB, "wrote to a file"));
        assertThat(open.next(Tale.FORMAT))
                .isInstanceOfSatisfying(
                        Step.CollectBallots.class,
                        collect -> assertThat(collect.voters()).containsExactly(CY));
    }

    @Test
    void quarantine_after_the_count_changes_no_ballot() {
        DebateState counted = Tale.concluded(Tale.after(
                Tale.debating(),
                new PollOpened(1),
                Tale.ballot(ADA, "Mongo"),
                Tale.ballot(BOB, "Mongo"),
                Tale.absent(CY)));
        DebateState later = Tale.after(counted, new AgentQuarantined(BOB, "late"));
        assertThat(Tale.proceedings(later).polls())
                .isEqualTo(Tale.proceedings(counted).polls());
        assertThat(Tale.proceedings(later).control().quarantined()).containsEntry(BOB, "late");
    }

    @Test
    void a_debate_can_be_paused_resumed_and_cancelled_wherever_it_stands() {
        List<DebateEvent> story = Story.events();
        for (int length = 1; length <= story.size(); length++) {
            DebateState state = DebateState.replay(story.subList(0, length));
            if (state instanceof Closed || state instanceof Decided || state.next(Tale.FORMAT) instanceof Step.Rest) {
                continue;
            }
            DebateState paused = Tale.after(state, new DebatePaused("lunch"));
            if (!(state instanceof Counted)
                    && Tale.proceedings(state).control().cancelled().isEmpty()) {
                assertThat(paused.next(Tale.FORMAT)).as("%d", length).isEqualTo(new Step.Rest());
            }
            DebateState resumed = Tale.after(paused, new DebateResumed("it goes on"));
            assertThat(resumed.next(Tale.FORMAT).getClass())
                    .isEqualTo(state.next(Tale.FORMAT).getClass());
            DebateState end = Tale.concluded(Tale.after(paused, new CancelRequested(" ")));
            assertThat(end).as("%d", length).isInstanceOf(Closed.class);
            assertThat(((NoConsensus) ((Closed) end).verdict()).reason()).isEqualTo(NoConsensus.Reason.CANCELLED);
        }
    }

    @Test
    void only_a_closed_debate_is_reopened_and_nothing_else_may_follow_its_end() {
        List<DebateEvent> story = Story.events();
        for (int length = 0; length < story.size(); length++) {
            DebateState state = DebateState.replay(story.subList(0, length));
            if (!(state instanceof Closed)) {
                assertMisplaced(state, new DebateReopened(1));
            }
        }
        story.stream()
                .filter(event -> !(event instanceof DebateReopened || event instanceof UnknownEvent))
                .forEach(event -> assertMisplaced(closed(), event));
        DebateState reopened = Tale.after(closed(), new DebateReopened(2));
        assertThat(Tale.proceedings(reopened).transcript().grantedRounds()).isEqualTo(3);
        assertThat(Tale.proceedings(reopened).control().cancelled()).isEmpty();
        assertThat(Tale.proceedings(reopened).polls()).hasSize(1);
    }

    @Test
    void what_is_not_known_here_changes_nothing_wherever_it_stands_but_never_comes_first() {
        DebateState state = DebateState.initial();
        assertMisplaced(state, Story.NEWER);
        for (DebateEvent event : Story.events()) {
            state = state.apply(event);
            assertThat(state.apply(Story.NEWER)).as("after %s", event).isEqualTo(state);
        }
    }

    @Test
    void a_debate_that_ended_before_its_panel_sat_is_not_reopened() {
        DebateState cancelled = Tale.concluded(
                Tale.after(DebateState.replay(Tale.briefed(Tale.CLOSED).subList(0, 1)), new CancelRequested("enough")));
        assertMisplaced(cancelled, new DebateReopened(1));
    }
}
