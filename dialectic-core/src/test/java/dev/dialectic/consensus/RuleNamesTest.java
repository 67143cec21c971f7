package dev.dialectic.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Polls;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleNamesTest {

    private static final List<String> IDS = List.of("ada", "and", "x-1", "v_2", "a.b", "7", "Z".repeat(64));

    private static ConsensusRule any(Random random) {
        ConsensusRule rule = switch (random.nextInt(6)) {
            case 0 -> ConsensusRule.plurality();
            case 1 -> ConsensusRule.majority();
            case 2 -> ConsensusRule.supermajority();
            case 3 -> ConsensusRule.unanimity();
            case 4 -> ConsensusRule.absoluteMajority();
            default -> ConsensusRule.atLeast(share(random));
        };
        for (int more = random.nextInt(5); more > 0; more--) {
            rule = switch (random.nextInt(4)) {
                case 0 -> rule.withQuorum(random.nextInt(5) == 0 ? random.nextInt(2) : share(random));
                case 2 -> rule.withQuorumByWeight(random.nextInt(5) == 0 ? random.nextInt(2) : share(random));
                case 1 -> rule.breakingTies(tieBreak(random));
                default ->
                    rule.withVeto(IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(i -> AgentId.of(IDS.get(random.nextInt(IDS.size()))))
                            .toArray(AgentId[]::new));
            };
        }
        return rule;
    }

    private static double share(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> (1 + random.nextInt(100)) / 100.0;
            case 1 -> Math.max(Double.MIN_VALUE, random.nextDouble());
            default -> 1 / (1.0 + random.nextInt(20)) / Math.pow(10, random.nextInt(20));
        };
    }

    private static TieBreak tieBreak(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> TieBreak.report();
            case 1 -> TieBreak.firstListed();
            case 2 -> TieBreak.higherMeanConfidence();
            default -> TieBreak.seeded(random.nextBoolean() ? random.nextLong() : Long.MIN_VALUE);
        };
    }

    @Test
    void every_rule_that_can_be_made_here_is_found_by_its_name_and_judges_alike() {
        for (long seed = 0; seed < 5_000; seed++) {
            ConsensusRule rule = any(new Random(seed));
            ConsensusRule found = ConsensusRule.named(rule.name());
            assertThat(found).as("seed %d: %s", seed, rule.name()).isEqualTo(rule);
            assertThat(found.name()).as("seed %d", seed).isEqualTo(rule.name());
        }
    }

    @Test
    void what_was_found_can_be_changed_as_what_was_made_can() {
        ConsensusRule found = ConsensusRule.named("at least 0.6, ties broken by first listed, veto of v1 and v2,"
                + " quorum of more than 1/2 of the registered");
        assertThat(found)
                .isEqualTo(ConsensusRule.atLeast(0.6)
                        .withVeto(Polls.voter(1), Polls.voter(2))
                        .breakingTies(TieBreak.firstListed()));
        assertThat(found.withQuorum(0.25).name()).endsWith("quorum of 0.25 of the registered");
    }

    @Test
    void a_name_that_nobody_bears_is_answered_with_those_that_are() {
        String quorum = ", quorum of more than 1/2 of the registered";
        for (String name : List.of(
                "",
                "plurality",
                "plurality(quorum=more than half)",
                "Plurality" + quorum,
                "at least 0" + quorum,
                "at least 1.1" + quorum,
                "at least 0.60" + quorum,
                "at least -0.5" + quorum,
                "plurality, quorum of 1.5 of the registered",
                "plurality, quorum of 1/2 of the registered",
                "plurality, veto of " + quorum,
                "plurality, veto of ada and ada" + quorum,
                "plurality, veto of a b" + quorum,
                "plurality, veto of ada, ties broken by first listed" + quorum,
                "plurality, ties broken by ties reported" + quorum,
                "plurality, ties broken by lot of seed 9223372036854775808" + quorum,
                "plurality" + quorum + quorum,
                "plurality\u202E" + quorum)) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> ConsensusRule.named(name))
                    .withMessageMatching(
                            "(?s)consensus rule: expected the name of one that ships, plurality, .+; found \".*")
                    .withMessageNotContaining("\u202E");
        }
    }

    @Test
    void a_long_name_is_answered_too() {
        String many = "plurality, veto of " + "a and ".repeat(100_000) + "a, quorum of more than 1/2 of the registered";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsensusRule.named(many))
                .withMessageContaining("did you mean");
    }
}
