package dev.dialectic.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BriefingWriterTest {

    private static final Question QUESTION =
            Question.of("Where do we keep events?", "Postgres", "Kafka", "Kafka Streams");
    private static final AgentId ADA = AgentId.of("ada");
    private static final AgentId BOB = AgentId.of("bob");
    private static final AgentId CY = AgentId.of("cy");

    @Test
    void what_two_agents_found_is_common_ground() {
        Briefing briefing =
                shared(List.of("latency", "events", "cost"), "Latency of events", "latency matters", "nothing");
        assertThat(briefing.commonGround()).singleElement().satisfies(ground -> {
            assertThat(ground.subject()).isEqualTo("latency");
            assertThat(ground.agents()).containsExactly(ADA, BOB);
            assertThat(ground.strength()).isCloseTo(2.0 / 3, within(1e-12));
        });
    }

    @Test
    void strength_is_the_mean_share_of_relevant_evidence() {
        Map<AgentId, List<Evidence>> byAgent = new LinkedHashMap<>();
        byAgent.put(ADA, List.of(piece("a", "latency", 0.6), piece("b", "other", 0.2)));
        byAgent.put(BOB, List.of(piece("c", "latency", 0.5)));
        byAgent.put(CY, List.of());
        Briefing briefing = BriefingWriter.write(QUESTION, List.of("latency"), List.of(), byAgent);
        assertThat(briefing.commonGround().get(0).strength()).isCloseTo((0.75 + 1 + 0) / 3, within(1e-12));
    }

    @Test
    void when_everything_speaks_of_a_concept_the_strength_is_one() {
        assertThat(shared(List.of("latency"), "latency", "latency", "latency")
                        .commonGround()
                        .get(0)
                        .strength())
                .isEqualTo(1.0);
    }

    @Test
    void evidence_without_relevance_adds_no_strength() {
        Map<AgentId, List<Evidence>> byAgent = new LinkedHashMap<>();
        byAgent.put(ADA, List.of(piece("a", "latency", 0)));
        byAgent.put(BOB, List.of(piece("b", "latency", 0)));
        assertThat(BriefingWriter.write(QUESTION, List.of("latency"), List.of(), byAgent)
                        .commonGround())
                .containsExactly(new CommonGround("latency", List.of(ADA, BOB), 0));
    }

    @Test
    void the_strongest_common_ground_comes_first_and_a_part_of_it_is_not_said_again() {
        Briefing briefing = shared(
                List.of("event store", "store", "cost", "event"),
                "an event store at what cost",
                "the cost of event stores",
                "the cost");
        assertThat(briefing.commonGround()).extracting(CommonGround::subject).containsExactly("cost", "event store");
    }

    @Test
    void a_concept_is_found_as_a_whole_word_only() {
        assertThat(shared(List.of("cat"), "concatenate", "catalogue", "a cat").commonGround())
                .isEmpty();
    }

    @Test
    void a_phrase_has_to_stand_in_one_clause() {
        assertThat(shared(List.of("event store"), "the event. A store", "store, event", "event store")
                        .commonGround())
                .isEmpty();
    }

    @Test
    void pieces_that_favour_different_options_conflict() {
        Evidence one = piece("a", "For durability of events use Postgres.", 0.9);
        Evidence other = piece("b", "Durability is what Kafka was made for.", 0.8);
        assertThat(conflicts(List.of("durability"), one, other))
                .containsExactly(new Conflict("durability", one, other));
    }

    @Test
    void an_option_that_is_only_denied_is_not_favoured() {
        Evidence one = piece("a", "For durability use Postgres, not Kafka.", 0.9);
        Evidence other = piece("b", "Durability with Postgres. Kafka is no archive.", 0.8);
        assertThat(conflicts(List.of("durability"), one, other)).isEmpty();
        Evidence third = piece("c", "Durability speaks for Kafka.", 0.7);
        assertThat(conflicts(List.of("durability"), one, other, third))
                .containsExactly(new Conflict("durability", one, third), new Conflict("durability", other, third));
    }

    @Test
    void a_name_inside_a_longer_name_does_not_count() {
        Evidence one = piece("a", "Low latency: Kafka Streams.", 0.9);
        Evidence other = piece("b", "Low latency: Kafka.", 0.8);
        Evidence same = piece("c", "Latency is why they took Kafka Streams", 0.7);
        assertThat(conflicts(List.of("latency"), one, other, same))
                .containsExactly(new Conflict("latency", one, other), new Conflict("latency", other, same));
    }

    @Test
    void a_piece_that_names_several_options_favours_none() {
        Evidence one = piece("a", "Latency of Postgres and of Kafka was measured.", 0.9);
        Evidence other = piece("b", "Latency speaks for Kafka.", 0.8);
        assertThat(conflicts(List.of("latency"), one, other)).isEmpty();
    }

    @Test
    void pieces_of_opposite_polarity_conflict() {
        Evidence one = piece("a", "The outbox guarantees ordering.", 0.9);
        Evidence other = piece("b", "The outbox doesn't guarantee ordering.", 0.8);
        assertThat(conflicts(List.of("outbox"), one, other)).containsExactly(new Conflict("outbox", one, other));
    }

    @Test
    void a_denial_about_something_else_is_no_conflict() {
        Evidence one = piece("a", "The outbox guarantees ordering.", 0.9);
        Evidence other = piece("b", "The outbox has no dashboard.", 0.8);
        assertThat(conflicts(List.of("outbox"), one, other)).isEmpty();
    }

    @Test
    void two_denials_in_a_clause_cancel_out() {
        Evidence one = piece("a", "Never run the outbox without ordering.", 0.9);
        Evidence other = piece("b", "Run the outbox with ordering.", 0.8);
        assertThat(conflicts(List.of("outbox"), one, other)).isEmpty();
    }

    @Test
    void options_that_are_stop_words_are_looked_for_nowhere() {
        Question question = Question.of("Adopt the outbox?", "yes", "no");
        List<Evidence> evidence = List.of(
                piece("a", "Is the outbox fine? Yes it is.", 0.9), piece("b", "Outbox has tests, no less", 0.8));
        assertThat(BriefingWriter.write(question, List.of("outbox"), evidence, Map.of())
                        .conflicts())
                .isEmpty();
    }

    @Test
    void conflicts_are_bounded_and_no_concept_crowds_out_another() {
        Evidence[] pieces = IntStream.range(0, 30)
                .mapToObj(i -> piece("p" + i, "latency and cost favour " + (i % 2 == 0 ? "Postgres" : "Kafka"), 0.5))
                .toArray(Evidence[]::new);
        List<Conflict> found = conflicts(List.of("latency", "cost", "favour", "latency cost"), pieces);
        assertThat(found).hasSize(BriefingWriter.MAX_CONFLICTS).doesNotHaveDuplicates();
        assertThat(found).extracting(Conflict::subject).startsWith("latency", "latency", "latency", "cost");
        assertThat(conflicts(List.of("latency", "cost", "favour", "latency cost"), pieces))
                .isEqualTo(found);
    }

    @Test
    void the_same_piece_given_to_several_does_not_conflict_with_itself() {
        Evidence one = piece("a", "Durability speaks for Kafka.", 0.9);
        Map<AgentId, List<Evidence>> byAgent = Map.of(ADA, List.of(one));
        assertThat(BriefingWriter.write(QUESTION, List.of("durability"), List.of(one), byAgent)
                        .conflicts())
                .isEmpty();
    }

    @Test
    void the_briefing_keeps_what_it_was_given() {
        Evidence one = piece("a", "text", 0.9);
        Briefing briefing = BriefingWriter.write(QUESTION, List.of("events"), List.of(one), Map.of(ADA, List.of(one)));
        assertThat(briefing.concepts()).containsExactly("events");
        assertThat(briefing.evidence()).containsExactly(one);
        assertThat(briefing.byAgent()).containsEntry(ADA, List.of(one));
    }

    private static Briefing shared(List<String> concepts, String ada, String bob, String cy) {
        Map<AgentId, List<Evidence>> byAgent = new LinkedHashMap<>();
        byAgent.put(ADA, List.of(piece("a", ada, 0.5)));
        byAgent.put(BOB, List.of(piece("b", bob, 0.5)));
        byAgent.put(CY, List.of(piece("c", cy, 0.5)));
        return BriefingWriter.write(QUESTION, concepts, List.of(), byAgent);
    }

    private static List<Conflict> conflicts(List<String> concepts, Evidence... evidence) {
        return BriefingWriter.write(QUESTION, concepts, List.of(evidence), Map.of())
                .conflicts();
    }

    private static Evidence piece(String source, String text, double relevance) {
        return new Evidence(source, "1", text, relevance);
    }
}
