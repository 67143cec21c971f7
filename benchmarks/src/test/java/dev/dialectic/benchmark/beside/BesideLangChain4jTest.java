package dev.dialectic.benchmark.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What docs/beside-langchain4j.md says of both libraries is what they do. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BesideLangChain4jTest {

    private static Map<String, List<Row>> all = Map.of();

    @BeforeAll
    static void run() throws IOException {
        all = BesideLangChain4j.all();
    }

    @Test
    void the_page_shows_what_is_printed() throws IOException {
        assertThat(steady(BesideLangChain4j.table(all))).hasSizeGreaterThan(45).isEqualTo(steady(BesidePage.text()));
    }

    /** All rows but one: which calls meet the open breaker depends on who is faster. */
    private static List<List<String>> steady(String text) {
        List<List<String>> rows = BesidePage.table(text);
        assertThat(rows.removeIf(row -> row.get(0).equals(Misfortune.ERROR_THEN_AGAIN.words())
                        && row.get(1).equals(Panel.OURS_DEBATING.words())))
                .isTrue();
        return rows;
    }

    @Test
    void nothing_that_was_recorded_is_paid_for_again_by_us() {
        assertThat(ours())
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(row.again()).as(row.toString()).isZero());
    }

    @Test
    void we_throw_only_before_the_first_request() {
        assertThat(ours())
                .filteredOn(row -> row.outcome().equals("exception"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.requests()).isZero());
    }

    @Test
    void both_decide_the_same_when_all_is_well() {
        assertThat(all.get(Misfortune.NONE.words()))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.outcome()).isEqualTo("postgres"));
    }

    @Test
    void a_second_debater_of_one_name_takes_the_place_of_the_first_in_their_debate() {
        assertThat(row(Misfortune.NONE, Panel.DEBATING).requests()).isEqualTo(7);
        assertThat(row(Misfortune.ONE_NAME, Panel.DEBATING).requests()).isEqualTo(4);
    }

    @Test
    void an_absent_voter_is_named_with_the_reason() {
        assertThat(row(Misfortune.LIMITED, Panel.OURS_VOTING).told()).contains("ada is absent, RATE_LIMITED", "429");
        assertThat(row(Misfortune.NULL, Panel.OURS_VOTING).told()).contains("cy is absent, INVALID_ANSWER");
    }

    private static Row row(Misfortune misfortune, Panel panel) {
        return all.get(misfortune.words()).stream()
                .filter(row -> row.panel() == panel)
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> ours() {
        List<Row> ours = new ArrayList<>();
        all.values().forEach(ours::addAll);
        ours.removeIf(row -> row.panel() != Panel.OURS_VOTING && row.panel() != Panel.OURS_DEBATING);
        return ours;
    }
}
