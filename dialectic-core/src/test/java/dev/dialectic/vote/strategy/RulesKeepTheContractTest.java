package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.VotingStrategyContract;
import org.junit.jupiter.api.Nested;

class RulesKeepTheContractTest {

    @Nested
    class WeightedConfidenceKeepsIt extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return Strategies.weightedConfidence();
        }
    }

    @Nested
    class PluralityKeepsIt extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return Strategies.plurality();
        }
    }

    @Nested
    class WeightedPluralityKeepsIt extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return Strategies.weightedPlurality();
        }
    }

    @Nested
    class ApprovalKeepsIt extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return Strategies.approval();
        }
    }

    @Nested
    class BordaKeepsIt extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return Strategies.borda();
        }
    }

    @Nested
    class BordaOfOnePlaceKeepsIt extends VotingStrategyContract {
        @Override
        protected VotingStrategy strategy() {
            return Strategies.borda(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.GET_NOTHING);
        }
    }
}
