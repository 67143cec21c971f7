package dev.dialectic.kafka.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.kafka.broker.SharedBroker;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A laboratory that never finds anything proves nothing. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedTopicBugTest {

    @Test
    void every_planted_bug_is_caught_and_without_it_nothing_is_found() {
        List<PlantedTopicBug> bugs = PlantedTopicBug.all();
        int caught = 0;
        try (Lab lab = Lab.at(SharedBroker.bootstrap())) {
            for (PlantedTopicBug bug : bugs) {
                assertThat(bug.search().apply(lab, false))
                        .as("%s, not planted", bug)
                        .isEmpty();
                assertThat(bug.search().apply(lab, true)).as("%s, planted", bug).contains(bug.caughtAs());
                caught++;
            }
        }
        System.out.println("planted bugs caught: " + caught + " of " + bugs.size());
    }
}
