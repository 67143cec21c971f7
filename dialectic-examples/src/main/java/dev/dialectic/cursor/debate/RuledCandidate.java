package dev.dialectic.cursor.debate;

import dev.dialectic.consensus.Findings;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.machine.Outcome;
import java.util.Objects;
import java.util.Optional;

/**
 * A candidate rule and what its debate came to. Immutable and thread-safe.
 *
 * @param candidate the rule that was proposed
 * @param outcome what its debate came to
 */
public record RuledCandidate(Candidate candidate, Outcome outcome) {

    /** Checks that nothing is missing. */
    public RuledCandidate {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Whether enough of the panel voted to settle anything: when an agent's mind cannot be reached, its silence is no vote against a
     * rule.
     *
     * @return true if at least half of those who may vote did
     */
    public boolean isSettled() {
        Findings findings = outcome.verdict().findings();
        return 2 * findings.cast() >= findings.registered();
    }

    /**
     * The rule as it is to be written.
     *
     * @return the candidate when it was adopted, the narrowed one when it was revised; empty when it was rejected or the
     *     panel came to no consensus
     */
    public Optional<Candidate> rule() {
        String decision = outcome.decision().orElse(RuleQuestion.REJECT);
        return switch (decision) {
            case RuleQuestion.ADOPT -> Optional.of(candidate);
            case RuleQuestion.REVISE -> RuleQuestion.narrowed(candidate);
            default -> Optional.empty();
        };
    }
}
