package dev.dialectic.vote.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.vote.table.ChoiceCount.Rule;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RangesTest {

    private static final ChoiceTable TABLE = ChoiceCountTest.many(100_000, new Random(17));
    private static final ChoiceCount RULE = ChoiceCount.by(Rule.WEIGHTED_CONFIDENCE, TABLE.options());

    @Test
    void several_threads_count_what_one_counts_and_the_same_bits_each_time() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            ChoiceCount once = Ranges.count(RULE, TABLE, TABLE.ballots(), threads::execute, 4);
            ChoiceCount again = Ranges.count(RULE, TABLE, TABLE.ballots(), threads::execute, 4);
            ChoiceCount alone = RULE.empty();
            alone.add(TABLE, 0, TABLE.ballots());
            for (int option = 0; option < TABLE.options(); option++) {
                assertThat(once.points(option)).isEqualTo(again.points(option));
                assertThat(once.points(option)).isCloseTo(alone.points(option), within(alone.error(option)));
            }
            assertThat(RULE.leaders()).as("the rule itself counts nothing").isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_calling_thread_counts_alone_when_nobody_helps() throws InterruptedException {
        ChoiceCount lazy = Ranges.count(RULE, TABLE, TABLE.ballots(), task -> {}, 4);
        ChoiceCount refused = Ranges.count(
                RULE,
                TABLE,
                TABLE.ballots(),
                task -> {
                    throw new RejectedExecutionException("busy");
                },
                4);
        assertThat(lazy.points(0)).isEqualTo(refused.points(0)).isPositive();
    }

    @Test
    void what_a_range_throws_is_thrown() {
        ChoiceCount other = ChoiceCount.by(Rule.PLURALITY, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranges.count(other, TABLE, TABLE.ballots(), Runnable::run, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Ranges.count(RULE, TABLE, 1, Runnable::run, 0));
    }
}
