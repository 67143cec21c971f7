package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Polls;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LabelTableTest {

    @Test
    void columns_in_any_order_are_sorted_by_poll() {
        LabelTable table = LabelTable.of(3, new int[] {2, 0, 2}, new int[] {1, 0, 0}, new int[] {2, 1, 0});
        assertThat(table.polls()).isEqualTo(3);
        assertThat(table.voters()).isEqualTo(2);
        assertThat(table.votes()).isEqualTo(3);
        assertThat(table.firstVote(1)).isEqualTo(table.firstVote(2)).isEqualTo(1);
        assertThat(table.voter(1)).isEqualTo(1);
        assertThat(table.label(1)).isEqualTo(2);
        assertThat(table.confidence(0)).isEqualTo(1);
        assertThat(table.labelName(2, 2)).isEqualTo("2");
    }

    @Test
    void polls_have_their_options_as_labels_whether_chosen_or_not() {
        LabelTable table = LabelTable.ofPolls(
                LabelMeaning.PER_POLL,
                List.of(
                        Polls.of(
                                List.of("tea", "coffee", "water"),
                                Ballot.of("water", 0.5, ""),
                                Ballot.of("tea", 1, "")),
                        Polls.of(List.of("yes", "no"), Ballot.of("no", 0.25, ""))));
        assertThat(table.options(0)).isEqualTo(3);
        assertThat(table.options(1)).isEqualTo(2);
        assertThat(table.labels()).isEqualTo(3);
        assertThat(table.label(0)).isEqualTo(2);
        assertThat(table.confidence(2)).isEqualTo(0.25);
        assertThat(table.voterName(0)).isEqualTo("v1");
        assertThat(table.labelNamed(1, "no")).hasValue(1);
        assertThat(table.labelNamed(1, "tea")).isEmpty();
    }

    @Test
    void tables_merge_by_name() {
        LabelTable one = LabelTable.builder(LabelMeaning.SHARED)
                .vote("p", "ann", "x")
                .vote("p", "bob", "y")
                .build();
        LabelTable two = LabelTable.builder(LabelMeaning.SHARED)
                .vote("q", "bob", "x")
                .vote("p", "cid", "y")
                .build();
        LabelTable both = one.merge(two);
        assertThat(both.polls()).isEqualTo(2);
        assertThat(both.voters()).isEqualTo(3);
        assertThat(both.firstVote(1)).isEqualTo(3);
        assertThat(both.voterName(both.voter(3))).isEqualTo("bob");
        assertThat(both.labelName(1, both.label(3))).isEqualTo("x");
        assertThat(new MajorityVote().infer(both).leaders(0)).containsExactly(1);
    }

    @Test
    void numbered_tables_merge_by_number() {
        LabelTable one = LabelTable.of(2, new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 0});
        LabelTable both = one.merge(LabelTable.of(3, new int[] {1}, new int[] {2}, new int[] {2}));
        assertThat(both.labels()).isEqualTo(3);
        assertThat(both.votes()).isEqualTo(3);
        assertThat(both.label(2)).isEqualTo(2);
        assertThat(both.voter(2)).isEqualTo(2);
    }

    @Test
    void some_polls_keep_their_voters_and_names() {
        LabelTable table = LabelTable.builder(LabelMeaning.OPEN)
                .vote("p", "ann", "x", 0.5)
                .vote("q", "bob", "y", 0.75)
                .vote("r", "bob", "z", 1)
                .build();
        LabelTable only = table.only(2, 1);
        assertThat(only.polls()).isEqualTo(2);
        assertThat(only.voters()).isEqualTo(2);
        assertThat(only.pollName(0)).isEqualTo("r");
        assertThat(only.labelName(1, 0)).isEqualTo("y");
        assertThat(only.confidence(1)).isEqualTo(0.75);
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelTable.of(2, new int[1], new int[2], new int[1]))
                .withMessageContaining("one length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelTable.of(2, new int[1], new int[1], new int[] {2}))
                .withMessageContaining("found label 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelTable.of(2, new int[] {-1}, new int[1], new int[1]))
                .withMessageContaining("-1");
        LabelTableBuilder told = LabelTable.builder(LabelMeaning.OPEN).vote("p", "v", "x", 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> told.vote("p", "w", "x"))
                .withMessageContaining("confidence");
        assertThatIllegalArgumentException().isThrownBy(() -> told.vote("p", "w", "x", Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelTable.builder(LabelMeaning.OPEN)
                        .vote("p", "v", "x")
                        .vote("p", "w", "x", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> told.build().merge(LabelTable.of(1, new int[0], new int[0], new int[0])))
                .withMessageContaining("same meaning");
    }
}
