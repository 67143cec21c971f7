package dev.dialectic.cursor.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecentlyUsedTest {

    private final RecentlyUsed<String, String> recent = new RecentlyUsed<>(3 * 228);

    @Test
    void what_was_unused_for_longest_goes_first() {
        recent.put("a", "A", 100);
        recent.put("b", "B", 100);
        recent.put("c", "C", 100);
        recent.get("a");
        recent.put("d", "D", 100);
        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.get("a")).contains("A");
        assertThat(recent.get("c")).contains("C");
        assertThat(recent.get("d")).contains("D");
    }

    @Test
    void it_never_holds_more_than_it_has_room_for() {
        for (int i = 0; i < 1000; i++) {
            recent.put("key " + i, "value", i % 700);
            assertThat(recent.held()).as("after %d", i).isLessThanOrEqualTo(3 * 228);
        }
        recent.put("huge", "value", 10_000);
        assertThat(recent.get("huge")).isEmpty();
    }

    @Test
    void keeping_the_same_again_costs_nothing_more() {
        recent.put("a", "A", 100);
        recent.put("a", "A", 100);
        assertThat(recent.held()).isEqualTo(228);
    }
}
