package dev.dialectic.cursor.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.FocusPanel;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorthTest {

    private static final Activation REQUESTED = new Activation.Requested("Rules about building");

    private static List<Persona> everybody() {
        List<Persona> all = new ArrayList<>();
        for (Focus focus : Focus.values()) {
            all.add(FocusPanel.persona(focus));
        }
        all.addAll(Balanced.complete(List.of()));
        return all;
    }

    /** The formula of the Javadoc, by hand. */
    private static Map<String, Double> byHand(Candidate rule, Leaning leaning) {
        boolean own = leaning.focus().equals("BUILD");
        double relevance = own ? 1 : leaning.focus().isEmpty() ? 0.6 : 0.4;
        double kept = rule.support().recentlyKept();
        double recent = (kept + 1) / (kept + rule.support().recentlyBroken() + 2);
        boolean fact = rule.support().fact();
        double benefit = leaning.evidence() * (fact ? 1 : rule.support().wilson())
                + leaning.recency() * (fact ? 1 : recent)
                + leaning.relevance() * relevance
                + leaning.precision() * (rule.directive().contains("not") ? 1 : 0.7);
        int beyond = Math.max(0, rule.directive().length() - 200);
        double length = Math.min(2, 1 + beyond / 100.0 * 0.25);
        double asked = benefit * 0.7 - leaning.frugality() * 0.15 * length;
        Map<String, Double> worth = new LinkedHashMap<>();
        if (rule.activation() instanceof Activation.Always) {
            worth.put("adopt", benefit - leaning.frugality() * length);
            worth.put("revise", asked);
        } else if (rule.activation() instanceof Activation.Attached) {
            worth.put("adopt", benefit * 0.9 - leaning.frugality() * 0.35 * length);
            worth.put("revise", asked);
        } else {
            worth.put("adopt", asked);
        }
        worth.put("reject", leaning.bar());
        return worth;
    }

    private static Candidate any(Random random) {
        Activation when =
                List.of(Candidates.ALWAYS, Candidates.TESTS, REQUESTED).get(random.nextInt(3));
        int kept = random.nextInt(100);
        int broken = random.nextInt(20);
        int recently = random.nextInt(kept + 1);
        Support support = random.nextInt(4) == 0
                ? Support.fact(1 + kept)
                : new Support(kept, broken, recently, broken / 2, false);
        String directive = (random.nextBoolean() ? "Use `x`, not `y`." : "Use `x`.") + "x".repeat(random.nextInt(580));
        return Candidates.of(directive, when, support);
    }

    @Test
    void it_is_what_the_formula_says_for_everybody() {
        for (int seed = 0; seed < 300; seed++) {
            Candidate rule = any(new Random(seed));
            for (Persona persona : everybody()) {
                Leaning leaning = Leaning.of(persona);
                Map<String, Double> worth = Worth.of(rule, leaning).options();
                Map<String, Double> byHand = byHand(rule, leaning);
                assertThat(worth.keySet()).as("seed " + seed).containsExactlyElementsOf(byHand.keySet());
                String who = "seed " + seed + ", " + persona.name();
                worth.forEach((option, value) -> assertThat(value)
                        .as("%s, %s", who, option)
                        .isCloseTo(byHand.get(option), within(1e-12))
                        .isBetween(-1.0, 1.0));
            }
        }
    }

    @Test
    void the_best_comes_first_and_confidence_is_at_least_one_half() {
        for (int seed = 0; seed < 300; seed++) {
            Candidate rule = any(new Random(seed));
            for (Persona persona : everybody()) {
                Worth worth = Worth.of(rule, Leaning.of(persona));
                List<Double> values =
                        worth.ranking().stream().map(worth.options()::get).toList();
                assertThat(values).as("seed " + seed).isSortedAccordingTo((a, b) -> Double.compare(b, a));
                assertThat(worth.ranking())
                        .containsExactlyInAnyOrderElementsOf(worth.options().keySet());
                assertThat(worth.best()).isEqualTo(worth.ranking().get(0));
                assertThat(worth.confidence()).as("seed " + seed).isBetween(0.5, 1.0);
            }
        }
    }

    @Test
    void confidence_grows_with_the_lead_up_to_one_fifth() {
        assertThat(new Worth(Map.of("adopt", 0.5, "reject", 0.5)).confidence()).isEqualTo(0.5);
        assertThat(new Worth(Map.of("adopt", 0.6, "reject", 0.5)).confidence()).isEqualTo(0.75);
        assertThat(new Worth(Map.of("adopt", 0.7, "reject", 0.5)).confidence()).isEqualTo(1);
        assertThat(new Worth(Map.of("adopt", 0.9, "reject", 0.1)).confidence()).isEqualTo(1);
    }

    @Test
    void hearing_others_moves_a_quarter_of_the_way_to_their_mean() {
        Worth own = new Worth(Map.of("adopt", 0.4));
        Worth heard = own.hearing(List.of(new Worth(Map.of("adopt", 0.7)), new Worth(Map.of("adopt", 0.9))));
        assertThat(heard.options().get("adopt")).isCloseTo(0.5, within(1e-12));
        assertThat(own.hearing(List.of())).isEqualTo(own);
    }

    @Test
    void of_equal_worth_the_order_of_the_question_decides() {
        Map<String, Double> equal = new LinkedHashMap<>();
        equal.put("adopt", 0.5);
        equal.put("revise", 0.5);
        equal.put("reject", 0.5);
        assertThat(new Worth(equal).ranking()).containsExactly("adopt", "revise", "reject");
    }

    @Test
    void the_words_name_each_option_with_its_worth() {
        Map<String, Double> worth = new LinkedHashMap<>();
        worth.put("adopt", 0.614);
        worth.put("reject", 0.5);
        assertThat(new Worth(worth).words()).isEqualTo("adopt is worth 0.61, reject 0.50");
    }
}
