package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.evidence.KnowledgeSourceContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CombinedKnowledgeTest extends KnowledgeSourceContract {

    private static final KnowledgeQuery QUERY = new KnowledgeQuery("anything", List.of(), 10);
    private static final Attempt ATTEMPT = Attempt.first(Instant.MAX);

    @Override
    protected KnowledgeSource source() {
        return Knowledge.allOf(knows("a", "b", "c"), failing("down"), knows("c", "d"), KnowledgeSource.none());
    }

    @Override
    protected String wellKnown() {
        return "anything";
    }

    @Test
    void what_several_sources_found_comes_first() {
        // a: 1/61 = 0.016393; b: 1/62 + 1/61 = 0.032522; c: 1/62 = 0.016129; the most that two can give is 2/61
        List<Evidence> found = find(Knowledge.allOf(knows("a", "b"), knows("b", "c")));
        assertThat(found).extracting(Evidence::source).containsExactly("b", "a", "c");
        assertThat(found.get(0).relevance()).isCloseTo((1.0 / 62 + 1.0 / 61) / (2.0 / 61), within(1e-12));
        assertThat(found.get(1).relevance()).isCloseTo(0.5, within(1e-12));
        assertThat(found.get(2).relevance()).isCloseTo(61.0 / 124, within(1e-12));
    }

    @Test
    void what_every_source_found_first_is_wholly_relevant() {
        assertThat(find(Knowledge.allOf(knows("a"), knows("a"))).get(0).relevance())
                .isEqualTo(1.0);
    }

    @Test
    void of_pieces_ranked_alike_the_more_relevant_one_goes_first_then_the_earlier_source() {
        KnowledgeSource sure = gives(new Evidence("sure", "", "text", 0.9));
        assertThat(find(Knowledge.allOf(knows("a"), knows("b"), sure)))
                .extracting(Evidence::source)
                .containsExactly("sure", "a", "b");
    }

    @Test
    void one_that_fails_does_not_harm_the_others_and_is_told_of() {
        List<RuntimeException> told = new ArrayList<>();
        KnowledgeSource combined = Knowledge.allOf(failing("down"), knows("a")).tellingOfFailures(told::add);
        assertThat(find(combined)).extracting(Evidence::source).containsExactly("a");
        assertThat(told).singleElement().extracting(Throwable::getMessage).isEqualTo("down");
    }

    @Test
    void one_that_fails_does_not_lower_the_relevance_of_the_others() {
        assertThat(find(Knowledge.allOf(failing("down"), knows("a"))).get(0).relevance())
                .isEqualTo(1.0);
    }

    @Test
    void when_all_fail_the_first_failure_is_thrown_with_the_others() {
        assertThatThrownBy(() ->
                        Knowledge.allOf(failing("first"), failing("second")).about(QUERY, ATTEMPT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("second"));
    }

    @Test
    void after_an_interrupt_no_further_source_is_asked() {
        KnowledgeSource interrupted = (query, attempt) -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        };
        List<String> asked = new ArrayList<>();
        KnowledgeSource next = (query, attempt) -> {
            asked.add(query.text());
            return Answer.of(List.of());
        };
        assertThatThrownBy(() -> Knowledge.allOf(interrupted, next).about(QUERY, ATTEMPT))
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void usage_is_summed_over_those_that_decline_too() {
        Usage usage = new Usage(3, 2, BigDecimal.ONE);
        KnowledgeSource given = (query, attempt) -> new Answer.Given<>(List.of(), usage, true);
        KnowledgeSource declined = (query, attempt) -> new Answer.Declined<>(false, "nothing to say", usage);
        Answer<List<Evidence>> answer =
                Knowledge.allOf(given, declined, knows("a")).about(QUERY, ATTEMPT);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Given.class, it -> assertThat(it.repaired()).isTrue());
        assertThat(answer.usage()).isEqualTo(new Usage(6, 4, BigDecimal.valueOf(2)));
    }

    @Test
    void when_all_decline_it_declines() {
        KnowledgeSource abstains = (query, attempt) -> Answer.abstain("nothing to say");
        KnowledgeSource refuses = (query, attempt) -> Answer.refuse("not this");
        assertThat(Knowledge.allOf(abstains, failing("down"), refuses).about(QUERY, ATTEMPT))
                .isEqualTo(Answer.refuse("nothing to say; not this"));
        assertThat(Knowledge.allOf(abstains).about(QUERY, ATTEMPT)).isEqualTo(Answer.abstain("nothing to say"));
    }

    @Test
    void without_sources_nothing_is_known() {
        assertThat(find(Knowledge.allOf())).isEmpty();
    }

    @Test
    void a_source_that_repeats_itself_gains_nothing() {
        assertThat(find(Knowledge.allOf(knows("a"), knows("b", "b", "b")))
                        .get(0)
                        .source())
                .isEqualTo("a");
    }

    private static KnowledgeSource knows(String... sources) {
        return gives(Stream.of(sources)
                .map(source -> new Evidence(source, "", "text", 0.5))
                .toArray(Evidence[]::new));
    }

    private static KnowledgeSource gives(Evidence... evidence) {
        return (query, attempt) ->
                Answer.of(Stream.of(evidence).limit(query.limit()).toList());
    }

    private static KnowledgeSource failing(String message) {
        return (query, attempt) -> {
            throw new IllegalStateException(message);
        };
    }

    private static List<Evidence> find(KnowledgeSource source) {
        return ((Answer.Given<List<Evidence>>) source.about(QUERY, ATTEMPT)).value();
    }
}
