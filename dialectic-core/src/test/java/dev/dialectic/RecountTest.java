package dev.dialectic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Dissent;
import dev.dialectic.consensus.Findings;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.strategy.Strategies;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Verdicts recounted by hand from the ballots, sharing no code with the library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecountTest {

    private static final int POLLS = 2_000;

    @Test
    void points_support_margin_and_leaders_are_those_of_a_recount() {
        for (int seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            TreeMap<String, BigDecimal> points = recount(poll);
            Tally tally = Strategies.weightedConfidence().count(poll);
            Findings findings = ConsensusRule.plurality().judge(poll, tally).findings();
            BigDecimal total = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BigDecimal> sorted = new ArrayList<>(points.values());
            sorted.sort(Collections.reverseOrder());
            List<String> leaders = points.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().signum() > 0 && entry.getValue().compareTo(sorted.get(0)) == 0)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(tally.leaders()).as("seed %d", seed).isEqualTo(leaders);
            points.forEach((option, sum) -> assertThat(tally.of(option)).isEqualByComparingTo(sum));
            points.forEach(
                    (option, sum) -> assertShare(findings.distribution().getOrDefault(option, -1.0), sum, total));
            assertShare(findings.support(), sorted.get(0), total);
            assertShare(findings.margin(), sorted.get(0).subtract(sorted.get(1)), total);
        }
    }

    @Test
    void dissent_and_mean_confidence_are_those_of_a_recount() {
        for (int seed = 0; seed < POLLS; seed++) {
            Poll poll = Polls.messy(new Random(seed));
            Tally tally = Strategies.weightedConfidence().count(poll);
            var verdict = ConsensusRule.plurality().withQuorum(0).judge(poll, tally);
            List<String> winners = verdict.decision().map(List::of).orElse(tally.leaders());
            List<Dissent> dissent = new ArrayList<>();
            double sum = 0;
            int behind = 0;
            for (AgentId voter : poll.electorate().voters()) {
                Ballot ballot = poll.ballots().get(voter);
                if (ballot != null && winners.contains(ballot.choice())) {
                    sum += ballot.confidence();
                    behind++;
                } else if (ballot != null) {
                    dissent.add(new Dissent(voter, ballot.choice(), ballot.confidence(), ballot.reasoning()));
                }
            }
            assertThat(verdict.findings().dissent()).as("seed %d", seed).isEqualTo(dissent);
            assertThat(verdict.findings().meanConfidence())
                    .as("seed %d", seed)
                    .isEqualTo(behind == 0 ? 0 : sum / behind, within(1e-12));
            assertThat(verdict.findings().cast()).isEqualTo(poll.ballots().size());
            assertThat(verdict.findings().registered())
                    .isEqualTo(poll.electorate().size());
        }
    }

    private static TreeMap<String, BigDecimal> recount(Poll poll) {
        TreeMap<String, BigDecimal> points = new TreeMap<>();
        poll.options().forEach(option -> points.put(option.id(), BigDecimal.ZERO));
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = new BigDecimal(Double.toString(poll.electorate().weight(voter)));
            BigDecimal confidence = new BigDecimal(Double.toString(ballot.confidence()));
            points.merge(ballot.choice(), weight.multiply(confidence), BigDecimal::add);
        });
        return points;
    }

    private static void assertShare(double found, BigDecimal part, BigDecimal total) {
        double expected = total.signum() == 0
                ? 0
                : part.divide(total, new MathContext(50)).doubleValue();
        assertThat(found).isEqualTo(expected);
    }
}
