package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Turn;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.OptionsSettled;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Agents speak, as the procedure wants it.
 *
 * @param proceedings all that the debate has come to so far
 */
public record Debating(Proceedings proceedings) implements Begun {

    private static final Phase POSITIONS = new Phase(0, Phase.Kind.POSITION, 1);

    /** Checks that nothing is missing. */
    public Debating {
        Objects.requireNonNull(proceedings, "proceedings");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        Optional<Proceedings> said = said(event).or(() -> proceedings.noting(event));
        if (said.isPresent()) {
            return new Debating(said.get());
        } else if (event instanceof OptionsSettled settled
                && proceedings.question().isOpen()) {
            return new Debating(proceedings.with(proceedings.question().withOptions(settled.options())));
        } else if (event instanceof PollOpened opened && isDue(opened)) {
            return new Polling(proceedings, opened.round(), Map.of(), Map.of());
        } else if (event instanceof VerdictReached reached) {
            return new Decided(this, reached.verdict());
        }
        throw MisplacedEventException.of(event, this);
    }

    /** A poll needs options, and each round has one. */
    private boolean isDue(PollOpened opened) {
        return !proceedings.question().isOpen()
                && proceedings.polls().stream().allMatch(counted -> counted.round() < opened.round());
    }

    private Optional<Proceedings> said(DebateEvent event) {
        if (event instanceof PositionTaken e) {
            return Optional.of(proceedings.saying(e.phase(), e.agent(), e.position(), e.usage()));
        } else if (event instanceof StatementMade e) {
            return Optional.of(proceedings.saying(e.phase(), e.agent(), e.statement(), e.usage()));
        } else if (event instanceof RebuttalMade e) {
            return Optional.of(proceedings.saying(e.phase(), e.agent(), e.rebuttal(), e.usage()));
        } else if (event instanceof JudgmentGiven e) {
            return Optional.of(proceedings.saying(e.phase(), e.agent(), e.judgment(), e.usage()));
        } else if (event instanceof SpeakerSilent e) {
            return Optional.of(proceedings.saying(e.phase(), e.agent(), e.silence(), e.usage()));
        }
        return Optional.empty();
    }

    @Override
    public Step next(Debate procedure) {
        return Halt.of(proceedings).or(this::open).or(this::atTheLast).orElseGet(() -> asWanted(procedure));
    }

    /** An open question is settled from the positions, whatever the procedure. */
    private Optional<Step> open() {
        if (!proceedings.question().isOpen()) {
            return Optional.empty();
        }
        List<AgentId> waiting = proceedings.transcript().yetToSpeak(POSITIONS);
        if (!waiting.isEmpty()) {
            return Optional.of(new Step.AskSpeakers(POSITIONS, waiting, Turn.Hearing.EARLIER_PHASES));
        }
        List<Option> proposed = ProposedOptions.of(proceedings.transcript());
        return Optional.of(
                proposed.isEmpty()
                        ? new Step.ReachVerdict(ProposedOptions.noneProposed(proceedings))
                        : new Step.SettleOptions(proposed));
    }

    /** When the budget allows no more talk, one vote on what was said is the end, whatever the procedure. */
    private Optional<Step> atTheLast() {
        Control control = proceedings.control();
        List<CountedPoll> polls = proceedings.polls();
        if (!control.isExhausted()) {
            return Optional.empty();
        } else if (polls.isEmpty()) {
            return Optional.of(new Step.OpenPoll(1));
        }
        CountedPoll last = polls.get(polls.size() - 1);
        boolean voted = polls.size() > control.pollsBefore() || !isSpokenAfter(last.round());
        return Optional.of(voted ? new Step.ReachVerdict(last.verdict()) : new Step.OpenPoll(last.round() + 1));
    }

    private boolean isSpokenAfter(int round) {
        return proceedings.transcript().entries().stream()
                .anyMatch(entry -> entry.phase().round() > round && !(entry.utterance() instanceof Silence));
    }

    private Step asWanted(Debate procedure) {
        Turn turn = procedure.next(proceedings.transcript(), proceedings.standings());
        if (turn instanceof Turn.Speak speak) {
            requireWaiting(procedure, speak);
            // Who hears everything is asked alone: asked again after a crash it must not hear more than before.
            boolean alone = speak.hearing() == Turn.Hearing.EVERYTHING_SO_FAR;
            List<AgentId> speakers = alone ? speak.speakers().subList(0, 1) : speak.speakers();
            return new Step.AskSpeakers(speak.phase(), speakers, speak.hearing());
        } else if (turn instanceof Turn.Vote vote) {
            PollOpened opening = new PollOpened(vote.round());
            if (!isDue(opening)) {
                throw new IllegalStateException("debate format " + procedure.name()
                        + ": expected the vote of a later round than the last, found round " + vote.round());
            }
            return new Step.OpenPoll(vote.round());
        }
        if (proceedings.polls().isEmpty()) {
            throw new IllegalStateException("debate format " + procedure.name()
                    + ": expected a vote before the end, found none; return Turn.Vote first");
        }
        CountedPoll last = proceedings.polls().get(proceedings.polls().size() - 1);
        return new Step.ReachVerdict(last.verdict());
    }

    /** A turn of somebody who cannot take it would be paid for and then refused. */
    private void requireWaiting(Debate procedure, Turn.Speak speak) {
        List<AgentId> waiting = proceedings.transcript().yetToSpeak(speak.phase());
        if (!waiting.containsAll(speak.speakers())
                || speak.speakers().stream().distinct().count()
                        < speak.speakers().size()) {
            throw new IllegalStateException("debate format " + procedure.name() + ": expected speakers of "
                    + speak.phase() + " among " + waiting + ", each once; found " + speak.speakers());
        }
    }
}
