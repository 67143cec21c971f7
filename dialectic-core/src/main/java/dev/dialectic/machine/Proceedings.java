package dev.dialectic.machine;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Standing;
import dev.dialectic.debate.Statement;
import dev.dialectic.debate.Transcript;
import dev.dialectic.debate.Turn;
import dev.dialectic.debate.Utterance;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BudgetExhausted;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.QuarantineLifted;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.text.Chance;
import dev.dialectic.text.NormalForm;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a debate has come to so far. What has not happened yet is empty. Immutable and thread-safe.
 *
 * @param question what has to be settled, with the options as they stand
 * @param terms how it is settled
 * @param control what people asked of it from outside
 * @param calls the calls that may cost
 * @param briefing what is known
 * @param transcript who sits on the panel and what was said
 * @param electorate who may vote
 * @param polls the polls that were counted and judged, oldest first
 */
public record Proceedings(
        Question question,
        Terms terms,
        Control control,
        Calls calls,
        Briefing briefing,
        Transcript transcript,
        Electorate electorate,
        List<CountedPoll> polls) {

    /** Checks that nothing is missing, and copies. */
    public Proceedings {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(briefing, "briefing");
        Objects.requireNonNull(transcript, "transcript");
        Objects.requireNonNull(electorate, "electorate");
        polls = List.copyOf(polls);
    }

    /**
     * How the question stood after each poll.
     *
     * @return the standings, oldest first
     */
    public List<Standing> standings() {
        return polls.stream().map(CountedPoll::standing).toList();
    }

    /** Whether somebody asked for the debate to end without a decision. */
    boolean isCancelled() {
        return !control.cancelled().isEmpty();
    }

    /**
     * What an agent may see when it is asked.
     *
     * @param phase what it is asked for
     * @param agent who is asked
     * @param hearing what it has heard
     * @return the floor; other agents' initial positions are sealed
     */
    public Floor floor(Phase phase, AgentId agent, Turn.Hearing hearing) {
        boolean all = hearing == Turn.Hearing.EVERYTHING_SO_FAR;
        Transcript heard = transcript.only(entry -> (all || !entry.phase().equals(phase))
                && (!(entry.utterance() instanceof Position) || entry.agent().equals(agent)));
        // A continuation is nothing that was said: a turn before it and the same turn after it are the same.
        long seed = Chance.draw(terms.seed(), phase.key() + " " + agent);
        return new Floor(question, phase, agent, briefing, heard.granted(0), seed, stances(agent));
    }

    /**
     * The stances that an agent took, in its initial position and in its ballots that were counted.
     *
     * @param agent who
     * @return its stances, oldest first
     */
    public List<Stance> stances(AgentId agent) {
        List<Stance> stances = new ArrayList<>();
        transcript
                .last(agent, Position.class)
                .map(Position::stance)
                .map(this::inSettledWords)
                .ifPresent(stances::add);
        polls.forEach(counted -> {
            Ballot ballot = counted.poll().ballots().get(agent);
            if (ballot != null) {
                stances.add(ballot.stance());
            }
        });
        return stances;
    }

    /** A proposal that was settled as one with another's is a stance on that option, and no other one. */
    private Stance inSettledWords(Stance proposed) {
        String form = NormalForm.of(proposed.option());
        return question.options().stream()
                .filter(option -> NormalForm.of(option.id()).equals(form))
                .findFirst()
                .map(option -> new Stance(option.id(), proposed.confidence()))
                .orElse(proposed);
    }

    /** What the events make of it that may come at any time; empty for all others. */
    Optional<Proceedings> noting(DebateEvent event) {
        if (event instanceof TurnGiven given) {
            return Optional.of(with(calls.given(given.call(), given.attempt(), given.inputHash(), given.reserved())));
        } else if (event instanceof AttemptFailed failed) {
            return Optional.of(with(calls.failed(failed.call(), failed.silence(), failed.usage())));
        } else if (event instanceof LateAnswer late) {
            return Optional.of(with(calls.late(late.call(), late.attempt(), late.usage())));
        } else if (event instanceof AgentQuarantined quarantined) {
            return Optional.of(with(control.withQuarantined(quarantined.agent(), quarantined.reason())));
        } else if (event instanceof BudgetExhausted exhausted) {
            return Optional.of(with(control.withExhausted(exhausted.words(), polls.size())));
        } else if (event instanceof QuarantineLifted lifted) {
            return Optional.of(with(control.withLifted(lifted.agent())));
        } else if (event instanceof CancelRequested cancel) {
            return Optional.of(with(control.withCancelled(cancel.reason())));
        } else if (event instanceof DebatePaused) {
            return Optional.of(with(control.withPaused(true)));
        } else if (event instanceof DebateResumed) {
            return Optional.of(with(control.withPaused(false)).with(calls.interrupted()));
        } else if (event instanceof UnknownEvent) {
            return Optional.of(this);
        }
        return Optional.empty();
    }

    Proceedings saying(Phase phase, AgentId agent, Utterance utterance, Usage usage) {
        if (!isFor(phase.kind(), utterance)) {
            throw new MisplacedEventException(
                    "a " + utterance.getClass().getSimpleName() + " of " + agent + " cannot be made in " + phase);
        }
        if (!transcript.yetToSpeak(phase).contains(agent)) {
            throw new MisplacedEventException(
                    agent + " cannot speak in " + phase + ": it is not seated for it or has spoken already");
        }
        CallKey key = CallKey.turn(phase, agent);
        Calls settled =
                utterance instanceof Silence silence ? calls.silent(key, silence, usage) : calls.settled(key, usage);
        return with(settled).with(transcript.with(new Entry(phase, agent, utterance)));
    }

    private static boolean isFor(Phase.Kind kind, Utterance utterance) {
        return switch (kind) {
            case POSITION -> utterance instanceof Position || utterance instanceof Silence;
            case OPENING -> utterance instanceof Statement || utterance instanceof Silence;
            case REBUTTAL -> utterance instanceof Rebuttal || utterance instanceof Silence;
            case JUDGMENT -> utterance instanceof Judgment || utterance instanceof Silence;
            case BALLOT -> false;
        };
    }

    Proceedings with(Calls now) {
        return new Proceedings(question, terms, control, now, briefing, transcript, electorate, polls);
    }

    Proceedings with(Control now) {
        return new Proceedings(question, terms, now, calls, briefing, transcript, electorate, polls);
    }

    Proceedings with(Briefing now) {
        return new Proceedings(question, terms, control, calls, now, transcript, electorate, polls);
    }

    Proceedings with(Transcript now) {
        return new Proceedings(question, terms, control, calls, briefing, now, electorate, polls);
    }

    Proceedings with(Electorate now) {
        return new Proceedings(question, terms, control, calls, briefing, transcript, now, polls);
    }

    Proceedings with(Question now) {
        return new Proceedings(now, terms, control, calls, briefing, transcript, electorate, polls);
    }

    Proceedings with(CountedPoll poll) {
        List<CountedPoll> more = new ArrayList<>(polls);
        more.add(poll);
        return new Proceedings(question, terms, control, calls, briefing, transcript, electorate, more);
    }
}
