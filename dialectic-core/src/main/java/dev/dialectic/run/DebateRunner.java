package dev.dialectic.run;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.OptionsSettled;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.BriefingWriter;
import dev.dialectic.evidence.Concepts;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Informed;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.machine.Step;
import dev.dialectic.vote.Tally;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds one debate: asks the pure state what is to be done, does it, journals what came of it, until there is nothing
 * more to do. Used by one thread; the journal is the only thing that it changes.
 */
final class DebateRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DebateRunner.class);

    private final Parts parts;
    private final World world;
    private final Recorder recorder;
    private final CallDesk desk;
    private final Asks asks;
    private final Foregone foregone;

    DebateRunner(Parts parts, World world, Recorder recorder, BlockingQueue<Arrival> arrivals) {
        this.parts = parts;
        this.world = world;
        this.recorder = recorder;
        this.desk = new CallDesk(recorder, world, arrivals);
        this.asks = new Asks(recorder.debate(), parts);
        this.foregone = new Foregone(parts);
    }

    /** Goes on until the debate is closed or rests. */
    DebateState run() throws InterruptedException {
        // What arrives once the debate is closed, a late answer or a wish, is without effect.
        while (!(recorder.state() instanceof Closed)) {
            desk.catchUp();
            Step step = recorder.state().next(parts.format());
            LOG.debug("debate {}: {}", recorder.debate(), step.getClass().getSimpleName());
            if (step instanceof Step.Rest) {
                break;
            }
            take(step);
        }
        recorder.publish();
        return recorder.state();
    }

    private void take(Step step) throws InterruptedException {
        if (step instanceof Step.GatherEvidence) {
            gatherEvidence();
        } else if (step instanceof Step.SeatPanel) {
            seatPanel();
        } else if (step instanceof Step.BriefPanel brief) {
            briefPanel(brief);
        } else if (step instanceof Step.SettleOptions settle) {
            recorder.record(new OptionsSettled(settle.options()));
        } else if (step instanceof Step.AskSpeakers speakers) {
            Proceedings now = recorder.proceedings();
            List<Usage> ballots = asks.ballots(now);
            desk.ask(speakers.speakers().stream()
                    .map(agent -> asks.speech(now, speakers, agent, ballots))
                    .toList());
        } else if (step instanceof Step.OpenPoll open) {
            recorder.record(new PollOpened(open.round()));
        } else if (step instanceof Step.CollectBallots collect) {
            collect(collect);
        } else {
            conclude(step);
        }
    }

    private void conclude(Step step) {
        if (step instanceof Step.CountVotes count) {
            Tally tally = tally(count);
            world.hazard().at(CrashPoint.IN_TALLY);
            recorder.record(new VotesCounted(count.round(), tally));
        } else if (step instanceof Step.ConcludeRound conclude) {
            recorder.record(
                    new RoundConcluded(conclude.round(), parts.consensus().judge(conclude.poll(), conclude.tally())));
        } else if (step instanceof Step.ReachVerdict reach) {
            recorder.record(new VerdictReached(reach.verdict()));
        } else if (step instanceof Step.Close) {
            world.hazard().at(CrashPoint.BEFORE_CLOSE);
            recorder.record(new DebateClosed());
        } else {
            throw new IllegalStateException("debate " + recorder.debate() + ": expected a step to take, found " + step);
        }
    }

    /** Asks for the next ballots, unless those that are in have settled the poll. */
    private void collect(Step.CollectBallots collect) throws InterruptedException {
        Proceedings now = recorder.proceedings();
        Optional<Silence> settled = foregone.because(now, collect);
        if (settled.isPresent()) {
            recorder.record(collect.voters().stream()
                    .map(voter -> new VoterAbsent(collect.round(), voter, settled.get(), Usage.NONE))
                    .toList());
        } else {
            desk.ask(parts.ballots().next(now.electorate().voters(), collect.voters()).stream()
                    .map(voter -> asks.ballot(now, collect.round(), voter))
                    .toList());
        }
    }

    private Tally tally(Step.CountVotes count) {
        try {
            return parts.voting().count(count.poll());
        } catch (IllegalArgumentException refused) {
            throw new DialecticException(
                    "debate " + recorder.debate() + ": expected "
                            + parts.voting().name()
                            + " to count the votes, found that it refuses: " + refused.getMessage()
                            + "; the ballots are recorded, and a recount can decide by another rule",
                    refused);
        }
    }

    private void gatherEvidence() throws InterruptedException {
        if (knowsNothing()) {
            recorder.record(new EvidenceGathered(CallKey.EVIDENCE, List.of(), Usage.NONE));
        } else {
            desk.ask(List.of(asks.evidence(recorder.proceedings().question())));
        }
    }

    private void seatPanel() throws InterruptedException {
        Proceedings now = recorder.proceedings();
        desk.ask(List.of(asks.panel(now.question(), briefing(now))));
        boolean cancelled = !recorder.proceedings().control().cancelled().isEmpty();
        if (recorder.state() instanceof Informed && !cancelled) {
            throw new DialecticException("debate " + recorder.debate()
                    + ": expected a panel from the agent generator, found none: "
                    + recorder.proceedings()
                            .calls()
                            .of(CallKey.PANEL)
                            .lastFailure()
                            .words()
                    + "; mend it and resume the debate");
        }
    }

    private void briefPanel(Step.BriefPanel brief) throws InterruptedException {
        Proceedings now = recorder.proceedings();
        if (!knowsNothing() && !brief.waiting().isEmpty()) {
            List<Usage> ballots = asks.ballots(now);
            desk.ask(now.transcript().seats().stream()
                    .filter(seat -> brief.waiting().contains(seat.agent()))
                    .map(Seat::persona)
                    .map(persona -> asks.evidence(now, persona, ballots))
                    .toList());
        } else {
            recorder.record(new PanelBriefed(briefing(now)));
        }
    }

    private static Briefing briefing(Proceedings now) {
        return BriefingWriter.write(
                now.question(),
                Concepts.of(now.question()),
                now.briefing().evidence(),
                now.briefing().byAgent());
    }

    private boolean knowsNothing() {
        return parts.knowledge().equals(KnowledgeSource.none());
    }
}
