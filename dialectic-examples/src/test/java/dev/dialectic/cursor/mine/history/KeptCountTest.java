package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptCountTest {

    private static KeptCount counted(int recent, int recentBroken, int old, int oldBroken) {
        KeptCount count = new KeptCount();
        int number = 0;
        for (int cases : List.of(recent, recentBroken, old, oldBroken)) {
            boolean keeps = number % 2 == 0;
            boolean young = number < 2;
            for (int i = 0; i < cases; i++) {
                count.add(new Citation("c" + number + "-" + i, ""), keeps, young);
            }
            number++;
        }
        return count;
    }

    @Test
    void all_cases_count_when_old_and_recent_ones_agree() {
        KeptCount count = counted(40, 1, 60, 2);
        assertThat(count.support()).contains(new Support(100, 3, 40, 1, false));
        assertThat(count.counts()).isEqualTo("100 of 103, 40 of the last 41");
    }

    @Test
    void only_recent_cases_count_when_people_changed_their_ways() {
        KeptCount count = counted(40, 1, 0, 900);
        assertThat(count.support()).contains(Support.counted(40, 1));
        assertThat(count.counts()).isEqualTo("40 of the last 41");
    }

    @Test
    void a_habit_that_was_given_up_or_not_seen_of_late_has_no_support() {
        assertThat(counted(3, 40, 900, 0).support()).isEmpty();
        assertThat(counted(2, 0, 900, 0).support()).isEmpty();
        assertThat(counted(0, 0, 900, 0).support()).isEmpty();
    }

    @Test
    void at_most_the_newest_two_hundred_are_recent_and_few_are_quoted() {
        KeptCount count = counted(500, 0, 0, 0);
        assertThat(count.support()).contains(new Support(500, 0, 200, 0, false));
        assertThat(count.citations()).extracting(Citation::locator).containsExactly("c0-0", "c0-1", "c0-2");
    }
}
