package dev.dialectic.agent.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BalancedTest {

    private static Persona persona(String name, String role, String... criteria) {
        return Persona.builder(name)
                .role(role)
                .perspective("looks")
                .criteria(criteria)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "Advocate, FOR",
        "champion of the idea, FOR",
        "Devil's Advocate, AGAINST",
        "sceptic, AGAINST",
        "short-term advocate, SHORT_TERM",
        "long-term steward, LONG_TERM",
        "risk officer, AGAINST"
    })
    void a_role_tells_the_side(String role, Side side) {
        assertThat(Side.of(persona("Ada", role))).containsExactly(side);
    }

    @Test
    void criteria_tell_the_side_and_name_and_prompt_do_not() {
        assertThat(Side.of(persona("Ada", "panelist", "time to market", "benefits")))
                .containsExactly(Side.FOR, Side.SHORT_TERM);
        assertThat(Side.of(persona("Opponent", "panelist"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_added_for_a_side_is_on_that_side_alone(Side side) {
        assertThat(Side.of(side.persona("x"))).containsExactly(side);
    }

    @Test
    void the_missing_sides_are_added_behind_the_panel() {
        Persona sceptic = persona("Ada", "sceptic");

        assertThat(Balanced.complete(List.of(sceptic)))
                .extracting(Persona::name)
                .containsExactly("Ada", "Advocate", "Short-term Pragmatist", "Long-term Steward");
        assertThat(Balanced.complete(List.of()))
                .extracting(each -> each.id().value())
                .containsExactly("balance-for", "balance-against", "balance-short-term", "balance-long-term");
    }

    @Test
    void an_id_that_is_taken_is_left_alone() {
        Persona squatter =
                Persona.builder("Eve").id("balance-for").perspective("looks").build();

        assertThat(Balanced.complete(List.of(squatter)))
                .extracting(each -> each.id().value())
                .containsExactly(
                        "balance-for", "balance-for-2", "balance-against", "balance-short-term", "balance-long-term");
    }

    @Test
    void every_side_is_covered_and_completing_twice_changes_nothing() {
        List<String> tags =
                List.of("advocate", "critic", "deadline", "legacy", "colour", "benefit", "devil's advocate");
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Persona> panel = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                panel.add(persona("Agent " + i, "panelist", tags.get(random.nextInt(tags.size()))));
            }
            List<Persona> complete = Balanced.complete(panel);
            Set<Side> covered = EnumSet.noneOf(Side.class);
            complete.forEach(each -> covered.addAll(Side.of(each)));

            assertThat(covered).as("seed %d", seed).containsExactly(Side.values());
            assertThat(complete.subList(0, panel.size())).as("seed %d", seed).isEqualTo(panel);
            assertThat(Balanced.complete(complete)).as("seed %d", seed).isEqualTo(complete);
        }
    }

    @Test
    void who_was_added_is_embodied_here_and_everybody_else_where_they_came_from() {
        Participant ada = () -> persona("Ada", "sceptic");
        Balanced balanced = Balanced.of(Panel.of(ada), persona -> () -> persona);
        Answer<List<Persona>> proposed =
                balanced.propose(Question.open("What?"), Briefing.EMPTY, Attempt.first(Instant.EPOCH));

        assertThat(proposed).isEqualTo(Answer.of(Balanced.complete(List.of(ada.persona()))));
        assertThat(balanced.embody(ada.persona())).isSameAs(ada);
        assertThat(balanced.embody(Side.FOR.persona("balance-for-2")).persona().name())
                .isEqualTo("Advocate");
        Persona squatter =
                Persona.builder("Eve").id("balance-for").perspective("looks").build();
        assertThatIllegalArgumentException().isThrownBy(() -> balanced.embody(squatter));
    }
}
