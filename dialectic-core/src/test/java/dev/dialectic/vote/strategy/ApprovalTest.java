package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalTest {

    private static final List<String> OPTIONS = List.of("A", "B", "C");

    @Test
    void what_everybody_can_live_with_beats_what_most_put_first() {
        Ballot a = Ballot.of("A", 1, "").withApprovals("A", "B");
        Ballot c = Ballot.of("C", 1, "").withApprovals("C", "B");
        assertThat(Strategies.approval().count(Polls.of(OPTIONS, a, a, c)).leaders())
                .containsExactly("B");
    }

    @Test
    void each_approval_counts_what_its_voter_weighs() {
        Tally tally = Strategies.approval()
                .count(Polls.weighted(
                        OPTIONS,
                        Polls.electorate(3, 1, 1),
                        Ballot.of("A", 0.1, "").withApprovals("A"),
                        Ballot.of("B", 1, "").withApprovals("B", "C"),
                        Ballot.of("C", 1, "").withApprovals("B", "C")));
        assertThat(tally.leaders()).containsExactly("A");
        assertThat(tally.support()).as("3 of 7 approvals by weight").isEqualTo(3.0 / 7);
    }

    @Test
    void a_ballot_that_lists_no_approvals_approves_of_its_choice() {
        assertThat(Strategies.approval()
                        .count(Polls.of(OPTIONS, Polls.ranking("CAB")))
                        .leaders())
                .containsExactly("C");
    }
}
