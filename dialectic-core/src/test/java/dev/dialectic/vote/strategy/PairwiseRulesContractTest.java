package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.BrokenPromises;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.VotingStrategyContract;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of pairs keeps the contract, under every convention. */
@Tag("slow")
class PairwiseRulesContractTest {

    static List<VotingStrategy> rules() {
        return PairwiseRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void no_promise_of_the_contract_is_broken(VotingStrategy rule) {
        assertThat(BrokenPromises.of(new Contract(rule))).isEmpty();
    }

    /** The contract of one rule. */
    public static final class Contract extends VotingStrategyContract {
        private final VotingStrategy rule;

        Contract(VotingStrategy rule) {
            this.rule = rule;
        }

        @Override
        protected VotingStrategy strategy() {
            return rule;
        }

        @Override
        protected boolean goesByTheOrderOfOptions() {
            return rule instanceof RankedPairsInOrder || rule instanceof KemenyLocal;
        }
    }
}
