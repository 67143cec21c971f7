package dev.dialectic.cursor.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WindowTallyTest {

    private static WindowTally tally(int recent, int recentBroken, int old, int oldBroken) {
        WindowTally tally = new WindowTally();
        int number = 0;
        for (int count : List.of(recent, recentBroken, old, oldBroken)) {
            boolean keeps = number % 2 == 0;
            boolean young = number < 2;
            for (int i = 0; i < count; i++) {
                tally.add(new Citation("c" + number + "-" + i, ""), keeps, young);
            }
            number++;
        }
        return tally;
    }

    @Test
    void all_cases_count_when_old_and_recent_ones_agree() {
        WindowTally tally = tally(40, 1, 60, 2);
        assertThat(tally.support()).contains(new Support(100, 3, 40, 1, false));
        assertThat(tally.counts()).isEqualTo("100 of 103, 40 of the last 41");
    }

    @Test
    void only_recent_cases_count_when_people_changed_their_ways() {
        WindowTally tally = tally(40, 1, 0, 900);
        assertThat(tally.support()).contains(Support.counted(40, 1));
        assertThat(tally.counts()).isEqualTo("40 of the last 41");
    }

    @Test
    void a_habit_that_was_given_up_or_not_seen_of_late_has_no_support() {
        assertThat(tally(3, 40, 900, 0).support()).isEmpty();
        assertThat(tally(2, 0, 900, 0).support()).isEmpty();
        assertThat(tally(0, 0, 900, 0).support()).isEmpty();
    }

    @Test
    void at_most_the_newest_two_hundred_are_recent_and_few_are_quoted() {
        WindowTally tally = tally(500, 0, 0, 0);
        assertThat(tally.support()).contains(new Support(500, 0, 200, 0, false));
        assertThat(tally.citations()).extracting(Citation::locator).containsExactly("c0-0", "c0-1", "c0-2");
    }
}
