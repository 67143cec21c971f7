package dev.dialectic.event;

/**
 * Something that happened in a debate: a record of what is past, in the order of the story. Immutable and thread-safe.
 *
 * <p>A debate is nothing but its events: whoever has them has the transcript, the tallies and the verdict.
 */
public sealed interface DebateEvent
        permits QuestionRaised,
                TurnGiven,
                AttemptFailed,
                BudgetExhausted,
                EvidenceGathered,
                PanelSeated,
                PanelBriefed,
                OptionsSettled,
                PositionTaken,
                StatementMade,
                RebuttalMade,
                JudgmentGiven,
                SpeakerSilent,
                PollOpened,
                BallotCast,
                BallotRejected,
                VoterAbsent,
                LateAnswer,
                VotesCounted,
                RoundConcluded,
                AgentQuarantined,
                QuarantineLifted,
                CancelRequested,
                DebatePaused,
                DebateResumed,
                VerdictReached,
                DebateClosed,
                DebateReopened,
                UnknownEvent {

    /**
     * The name that the event goes by in a journal.
     *
     * @return the simple name of its record, such as {@code BallotCast}; what a newer Dialectic called it when it is not
     *     known here
     */
    default String type() {
        return getClass().getSimpleName();
    }
}
