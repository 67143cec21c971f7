package dev.dialectic.transport;

import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import java.util.List;
import java.util.Locale;

/** The five streams of a debate: views of its events, each event in exactly one. */
public enum StreamName {
    /** Initial positions and opening statements. */
    STATEMENTS(List.of(PositionTaken.class, StatementMade.class)),
    /** Answers to others. */
    REBUTTALS(List.of(RebuttalMade.class)),
    /** Ballots as they are cast, and their count. */
    VOTES(List.of(PollOpened.class, BallotCast.class, BallotRejected.class, VoterAbsent.class, VotesCounted.class)),
    /** Where the question stands: rounds, judgments, the verdict. */
    CONSENSUS(List.of(RoundConcluded.class, JudgmentGiven.class, VerdictReached.class)),
    /** All else: who is seated, briefed, asked, silent or quarantined, and what becomes of the debate itself. */
    AGENT_STATE(List.of());

    private final List<Class<? extends DebateEvent>> events;

    StreamName(List<Class<? extends DebateEvent>> events) {
        this.events = events;
    }

    /**
     * The stream of an event.
     *
     * @param event the event
     * @return its stream
     */
    public static StreamName of(DebateEvent event) {
        for (StreamName stream : values()) {
            if (stream.events.contains(event.getClass())) {
                return stream;
            }
        }
        return AGENT_STATE;
    }

    /**
     * The name of this stream of a debate.
     *
     * @param debate which debate
     * @return such as {@code debate_7f3a_votes}
     */
    public String of(DebateId debate) {
        return "debate_" + debate + "_" + name().toLowerCase(Locale.ROOT);
    }
}
