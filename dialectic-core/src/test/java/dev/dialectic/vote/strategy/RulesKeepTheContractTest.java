package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.BrokenPromises;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.VotingStrategyContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that ships keeps the contract, under every convention. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesKeepTheContractTest {

    /** The common rules, which a quick run holds too. */
    private static final int COMMON = 8;

    static List<VotingStrategy> common() {
        return Strategies.all().subList(0, COMMON);
    }

    static Stream<VotingStrategy> others() {
        Stream<VotingStrategy> extremes = Stream.of(
                OpinionRules.extremisedLogOdds(0.001),
                OpinionRules.extremisedLogOdds(1000),
                OpinionRules.softmaxConfidence(0.001),
                OpinionRules.softmaxConfidence(1000));
        return Stream.concat(Strategies.all().stream().skip(COMMON), extremes);
    }

    @ParameterizedTest
    @MethodSource("common")
    void the_common_rules_break_no_promise(VotingStrategy rule) {
        assertThat(BrokenPromises.of(new Contract(rule))).isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void nor_do_the_others(VotingStrategy rule) {
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
