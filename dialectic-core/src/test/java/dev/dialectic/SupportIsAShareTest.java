package dev.dialectic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Findings;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Why support is the leader's share of Σ weight × confidence: {@code docs/decisions/0002-support-is-a-share.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SupportIsAShareTest {

    @Test
    void divided_by_confidence_alone_the_leaders_score_exceeds_one_when_weights_do() {
        Poll poll = Polls.weighted(
                List.of("A", "B"),
                Polls.electorate(2, 2, 1),
                Ballot.of("A", 0.9, ""),
                Ballot.of("A", 0.8, ""),
                Ballot.of("B", 0.3, ""));
        assertThat(dividedByConfidence(poll))
                .as("(1.8 + 1.6) / (0.9 + 0.8 + 0.3)")
                .isEqualTo(1.7, within(1e-12));
        Findings findings = findings(poll);
        assertThat(findings.support()).as("3.4 / 3.7").isEqualTo(3.4 / 3.7, within(1e-15));
        assertThat(findings.meanConfidence()).isEqualTo(0.85);
    }

    @Test
    void when_all_weights_are_one_the_two_are_equal() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Ballot[] ballots = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(i -> Ballot.of(random.nextBoolean() ? "A" : "B", (1 + random.nextInt(100)) / 100.0, ""))
                    .toArray(Ballot[]::new);
            Poll poll = Polls.of(List.of("A", "B"), ballots);
            assertThat(findings(poll).support())
                    .as("seed %d", seed)
                    .isEqualTo(dividedByConfidence(poll), within(1e-12));
        }
    }

    @Test
    void support_is_a_share_whatever_the_weights() {
        for (int seed = 0; seed < 500; seed++) {
            assertThat(findings(Polls.messy(new Random(seed))).support())
                    .as("seed %d", seed)
                    .isBetween(0.0, 1.0);
        }
    }

    /** The leader's Σ weight × confidence by everybody's Σ confidence, as the requirement was first written. */
    private static double dividedByConfidence(Poll poll) {
        Tally tally = Strategies.weightedConfidence().count(poll);
        double confidence =
                poll.ballots().values().stream().mapToDouble(Ballot::confidence).sum();
        return tally.of(tally.leaders().get(0)).doubleValue() / confidence;
    }

    private static Findings findings(Poll poll) {
        return ConsensusRule.plurality()
                .judge(poll, Strategies.weightedConfidence().count(poll))
                .findings();
    }
}
