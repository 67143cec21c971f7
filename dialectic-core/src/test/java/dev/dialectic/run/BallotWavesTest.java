package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.TieBreak;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.Terms;
import dev.dialectic.lab.Scenario;
import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Ballots that cannot change the decision are not asked for, and the decision is the one that they would have made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotWavesTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no", "later");

    private static final List<ConsensusRule> RULES = List.of(
            ConsensusRule.plurality(),
            ConsensusRule.majority(),
            ConsensusRule.supermajority(),
            ConsensusRule.absoluteMajority(),
            ConsensusRule.unanimity(),
            ConsensusRule.plurality().withQuorum(0.75),
            ConsensusRule.plurality().withQuorumByWeight(1),
            ConsensusRule.plurality().withVeto(AgentId.of("v5")),
            ConsensusRule.plurality().breakingTies(TieBreak.firstListed()));

    private static List<ScriptedAgent> panel(String... votes) {
        List<ScriptedAgent> panel = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            String name = "V" + (i + 1);
            panel.add(ScriptedAgent.of(Scenario.persona(name)).says("so").votes(votes[i], 1.0, "so"));
        }
        return panel;
    }

    private static Outcome debate(DialecticBuilder builder, List<ScriptedAgent> panel) {
        try (Dialectic dialectic =
                builder.agents(Panel.of(panel.toArray(Participant[]::new))).build()) {
            return dialectic.debate(QUESTION);
        }
    }

    private static DialecticBuilder voting(BallotWaves waves) {
        return Dialectic.builder().format(Debate.voteOnly()).ballots(waves);
    }

    private static Poll poll(Outcome outcome) {
        return outcome.lastPoll().orElseThrow().poll();
    }

    @Test
    void whoever_can_no_longer_change_the_decision_is_not_asked_and_that_is_said() {
        Outcome outcome = debate(voting(BallotWaves.of(2)), panel("yes", "yes", "yes", "no", "yes", "no", "no"));

        assertThat(outcome.decision()).contains("yes");
        assertThat(poll(outcome).ballots()).hasSize(6).as("four of seven for yes, after three waves of two");
        assertThat(poll(outcome).absent())
                .containsOnlyKeys(AgentId.of("v7"))
                .containsEntry(
                        AgentId.of("v7"),
                        new Silence(
                                Silence.Reason.NOT_NEEDED,
                                "yes leads by 2 points, and the ballots to come can move 1 at the most"));
        assertThat(outcome.calls()).isEqualTo(7).as("six ballots and the panel");
    }

    @Test
    void waves_of_any_size_decide_as_all_at_once_under_every_rule_of_consensus() {
        Random random = new Random(4);
        int spared = 0;
        for (int i = 0; i < 15; i++) {
            String[] votes = random.ints(5, 0, 4)
                    .mapToObj(each -> List.of("yes", "yes", "no", "later").get(each))
                    .toArray(String[]::new);
            for (ConsensusRule rule : RULES) {
                Outcome all = debate(voting(BallotWaves.allAtOnce()).consensus(rule), panel(votes));
                for (int size = 1; size <= 3; size++) {
                    Outcome waves = debate(voting(BallotWaves.of(size)).consensus(rule), panel(votes));
                    assertThat(summary(waves.verdict()))
                            .as("%s, %s, waves of %d", List.of(votes), rule.name(), size)
                            .isEqualTo(summary(all.verdict()));
                    spared += poll(waves).absent().size();
                }
            }
        }
        assertThat(spared).isGreaterThan(60);
    }

    private static String summary(Verdict verdict) {
        return verdict instanceof NoConsensus none
                ? none.reason().name()
                : verdict.decision().orElseThrow();
    }

    @Test
    void a_poll_whose_margin_may_steer_the_debate_is_asked_whole() {
        List<ScriptedAgent> panel = panel("yes", "yes", "yes", "no", "yes");
        Outcome first = debate(Dialectic.builder().format(Debate.voteFirst(0.1)).ballots(BallotWaves.of(1)), panel);
        assertThat(first.polls()).hasSize(1);
        assertThat(poll(first).ballots()).hasSize(5);

        Outcome rounds = debate(Dialectic.builder().format(Debate.standard(1)).ballots(BallotWaves.of(1)), panel);
        assertThat(poll(rounds).ballots()).hasSize(3);
    }

    @Test
    void a_statistical_stop_asks_fewer_and_never_misses_its_quorum() {
        BallotWaves sure = BallotWaves.of(1).until(AdaptiveStop.beta(0.9));
        String[] votes = {"yes", "yes", "yes", "yes", "yes", "yes", "no", "no", "no"};
        Outcome stopped =
                debate(voting(sure).consensus(ConsensusRule.plurality().withQuorum(0)), panel(votes));
        assertThat(poll(stopped).ballots()).hasSize(3);
        assertThat(poll(stopped).absent().get(AgentId.of("v9")).words())
                .isEqualTo("by beta(enough=0.9) the leader is what most would choose, with probability 0.9375");

        Outcome quorum = debate(voting(sure), panel(votes));
        assertThat(poll(quorum).ballots()).hasSize(5);
        assertThat(quorum.decision()).contains("yes");
    }

    @Test
    void a_rule_that_refuses_a_part_of_a_poll_is_asked_for_the_whole_of_it() {
        VotingStrategy whole = new VotingStrategy() {
            @Override
            public String name() {
                return "whole";
            }

            @Override
            public Tally count(Poll poll) {
                if (poll.ballots().size() < 3) {
                    throw new IllegalArgumentException("expected three ballots");
                }
                return Strategies.plurality().count(poll);
            }
        };
        Outcome outcome = debate(voting(BallotWaves.of(1)).voting(whole), panel("yes", "no", "yes"));
        assertThat(outcome.decision()).contains("yes");
    }

    @Test
    void only_between_waves_is_anybody_left_out_so_that_a_crash_changes_nothing() {
        List<AgentId> voters = List.of(AgentId.of("a"), AgentId.of("b"), AgentId.of("c"), AgentId.of("d"));
        BallotWaves twos = BallotWaves.of(2);
        assertThat(twos.next(voters, voters)).containsExactly(voters.get(0), voters.get(1));
        assertThat(twos.isBetween(voters, voters)).isFalse();
        assertThat(twos.isBetween(voters, voters.subList(1, 4))).isFalse();
        assertThat(twos.next(voters, voters.subList(1, 4))).containsExactly(voters.get(1));
        assertThat(twos.isBetween(voters, voters.subList(2, 4))).isTrue();
        assertThat(twos.isBetween(voters, voters.subList(3, 4))).isFalse();
        assertThat(BallotWaves.allAtOnce().next(voters, voters)).isEqualTo(voters);
        assertThat(BallotWaves.of(3).next(voters, voters.subList(3, 4))).containsExactly(voters.get(3));
    }

    @Test
    void the_name_is_read_back_and_another_one_is_refused_in_a_sentence() {
        for (BallotWaves waves : List.of(
                BallotWaves.allAtOnce(),
                BallotWaves.of(2),
                BallotWaves.of(1).until(AdaptiveStop.beta(0.95)),
                BallotWaves.of(7).until(AdaptiveStop.dirichlet(0.8)))) {
            assertThat(BallotWaves.named(waves.name()).name()).isEqualTo(waves.name());
        }
        assertThat(BallotWaves.allAtOnce().name()).isEqualTo(Terms.ALL_AT_ONCE);
        for (String other :
                List.of("", "waves of 0", "waves of 02", "waves of 2, until never", "all", "waves of two")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BallotWaves.named(other))
                    .withMessage("ballot waves: expected \"all at once\" or a name such as \"waves of 2\", found \""
                            + other + "\"");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> BallotWaves.of(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> BallotWaves.allAtOnce().until(AdaptiveStop.beta(0.9)));
    }
}
