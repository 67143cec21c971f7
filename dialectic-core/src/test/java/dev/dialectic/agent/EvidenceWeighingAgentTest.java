package dev.dialectic.agent;

import static dev.dialectic.agent.Floors.FIRST;
import static dev.dialectic.agent.Floors.declined;
import static dev.dialectic.agent.Floors.given;
import static dev.dialectic.agent.Floors.phase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceWeighingAgentTest {

    private static final Phase POSITION = phase(0, Phase.Kind.POSITION);
    private static final Phase OPENING = phase(1, Phase.Kind.OPENING);
    private static final Phase REBUTTAL = phase(1, Phase.Kind.REBUTTAL);
    private static final Phase BALLOT = phase(1, Phase.Kind.BALLOT);
    private static final Persona ADA =
            Persona.builder("Ada").perspective("looks").expertise("speed").build();
    private static final Persona BOB =
            Persona.builder("Bob").perspective("looks").expertise("safety").build();
    private static final Question QUESTION = Question.of("Which database?", "postgres", "redis", "files");
    private static final Evidence FAST = new Evidence("bench.md", "3", "Speed: redis answers first.", 0.64);
    private static final Evidence SAFE = new Evidence("audit.md", "7", "Safety: postgres keeps every write.", 0.9);
    private static final Evidence LOSSY = new Evidence(
            "incident.md", "1", "redis lost writes, and speed with it. Its speed is no use. Avoid redis. ", 1.0);
    private static final EvidenceWeighingAgent AGENT = EvidenceWeighingAgent.of(ADA);

    private static Floors floors() {
        return Floors.on(QUESTION, ADA, BOB).knowing(Map.of(ADA.id(), List.of(FAST), BOB.id(), List.of(SAFE, LOSSY)));
    }

    @Test
    void it_is_for_what_its_evidence_speaks_for_and_cites_it_with_numbers() {
        Position position = given(AGENT.takePosition(floors().to(ADA, POSITION), FIRST));
        Statement statement = given(AGENT.makeStatement(floors().to(ADA, OPENING), FIRST));

        // 0.64 × 1 × 1 × (0.25 + 0.75 / 2) = 0.4; (0.4 + 0.25) / (0.4 + 3 × 0.25) = 0.565, to two places 0.57
        assertThat(position.stance().option()).isEqualTo("redis");
        assertThat(position.stance().confidence()).isEqualTo(0.57);
        assertThat(statement.evidence()).containsExactly("bench.md:3");
        assertThat(statement.text()).isEqualTo("I am for redis: score 0.40, share 57 %. redis: bench.md:3 (+0.40).");
    }

    @Test
    void a_ballot_tells_confidence_reasons_and_alternatives_by_score() {
        Evidence files = new Evidence("notes.md", "", "Do not use files.", 0.4);
        Floors floors = Floors.on(QUESTION, ADA).knowing(Map.of(ADA.id(), List.of(FAST)), files);
        Ballot ballot = given(AGENT.vote(floors.to(ADA, BALLOT), FIRST));

        assertThat(ballot.choice()).isEqualTo("redis");
        assertThat(ballot.alternatives()).containsExactly("postgres", "files");
        assertThat(ballot.ranking()).containsExactly(List.of("redis"), List.of("postgres"), List.of("files"));
        // Lifted by 0.10: (0.50 + 0.25) / (0.50 + 0.10 + 0 + 3 × 0.25) = 0.556, to two places 0.56
        assertThat(ballot.confidence()).isEqualTo(0.56);
        assertThat(ballot.reasoning()).isEqualTo("Scores: redis 0.40, postgres 0.00, files -0.10.");
        assertThat(ballot.flaw(QUESTION.options())).isEmpty();
    }

    @Test
    void without_evidence_that_speaks_of_an_option_it_abstains() {
        Evidence beside = new Evidence("x.md", "", "The weather is fine.", 1);
        Floors floors = Floors.on(QUESTION, ADA, BOB).knowing(Map.of(), beside);

        assertThat(declined(AGENT.vote(floors.to(ADA, BALLOT), FIRST)))
                .isEqualTo("none of the 1 passages that I have speaks of an option");
        assertThat(declined(AGENT.takePosition(floors.to(ADA, POSITION), FIRST)))
                .contains("none of");
        assertThat(declined(AGENT.makeStatement(floors.to(ADA, OPENING), FIRST)))
                .contains("none of");
    }

    @Test
    void between_equals_and_without_options_it_abstains() {
        Evidence both = new Evidence("x.md", "", "redis or postgres", 1);
        Floors floors = Floors.on(QUESTION, ADA, BOB).knowing(Map.of(), both);

        assertThat(declined(AGENT.vote(floors.to(ADA, BALLOT), FIRST)))
                .isEqualTo("my evidence speaks equally for postgres and redis, at 0.25 each");
        Floors open = Floors.on(Question.open("Which?"), ADA, BOB).knowing(Map.of(), both);
        assertThat(declined(AGENT.takePosition(open.to(ADA, POSITION), FIRST))).contains("no options yet");
        assertThat(declined(AGENT.rebut(open.to(ADA, REBUTTAL), FIRST))).contains("no options yet");
    }

    @Test
    void it_answers_by_name_concedes_what_it_lacked_and_keeps_to_its_numbers() {
        Floors floors = floors().after(OPENING, BOB, new Statement("Safety first.", List.of("audit.md:7")));
        Rebuttal rebuttal = given(AGENT.rebut(floors.to(ADA, REBUTTAL), FIRST));

        assertThat(rebuttal.replies()).hasSize(1);
        assertThat(rebuttal.replies().get(0).to()).isEqualTo(BOB.id());
        assertThat(rebuttal.replies().get(0).text())
                .startsWith("Bob, what you cite speaks most for postgres")
                .contains("I concede that I was not given audit.md:7; I count it at half weight.")
                .endsWith("All that I have puts redis ahead, at 0.40: bench.md:3 (+0.40).");
    }

    @Test
    void who_did_not_speak_is_not_answered_and_who_cites_nothing_is_told() {
        assertThat(given(AGENT.rebut(floors().to(ADA, REBUTTAL), FIRST)).replies())
                .isEmpty();
        Floors floors = floors().after(OPENING, BOB, Statement.of("Trust me."));
        assertThat(given(AGENT.rebut(floors.to(ADA, REBUTTAL), FIRST))
                        .replies()
                        .get(0)
                        .text())
                .startsWith("Bob, you cite no evidence that I can weigh.");
    }

    @Test
    void who_reads_alike_is_told_so() {
        Floors floors = floors().after(OPENING, BOB, new Statement("It is fast.", List.of("bench.md:3")));
        assertThat(given(AGENT.rebut(floors.to(ADA, REBUTTAL), FIRST))
                        .replies()
                        .get(0)
                        .text())
                .contains("So we agree.")
                .doesNotContain("concede");
    }

    @Test
    void talk_can_change_its_vote_and_it_says_so() {
        Floors before = floors().having(new Stance("redis", 0.57));
        Floors after =
                before.after(OPENING, BOB, new Statement("It loses writes.", List.of("incident.md:1", "audit.md:7")));

        assertThat(given(AGENT.vote(before.to(ADA, BALLOT), FIRST)).choice()).isEqualTo("redis");
        Ballot changed = given(AGENT.vote(after.to(ADA, BALLOT), FIRST));
        assertThat(changed.choice()).isEqualTo("postgres");
        assertThat(changed.reasoning()).startsWith("I have changed my mind from redis. Scores: postgres ");
        assertThat(given(AGENT.makeStatement(after.to(ADA, OPENING), FIRST)).text())
                .contains("Counted at half weight", "incident.md:1");
    }

    @Test
    void what_nobody_cited_and_what_does_not_exist_is_not_counted() {
        Floors floors = floors().after(OPENING, BOB, new Statement("Believe it.", List.of("made-up.md:1")));
        assertThat(given(AGENT.vote(floors.to(ADA, BALLOT), FIRST)))
                .isEqualTo(given(AGENT.vote(floors().to(ADA, BALLOT), FIRST)));
    }

    @Test
    void expertise_makes_two_agents_read_one_briefing_differently() {
        Floors shared = Floors.on(QUESTION, ADA, BOB).knowing(Map.of(), FAST, SAFE);

        assertThat(given(AGENT.vote(shared.to(ADA, BALLOT), FIRST)).choice()).isEqualTo("redis");
        assertThat(given(EvidenceWeighingAgent.of(BOB).vote(shared.to(BOB, BALLOT), FIRST))
                        .choice())
                .isEqualTo("postgres");
    }

    @Test
    void a_hostile_reference_stays_on_its_line() {
        Evidence hostile = new Evidence("a\u001B[2J\nb", "", "redis", 1);
        Floors floors = Floors.on(QUESTION, ADA).knowing(Map.of(), hostile);
        assertThat(given(AGENT.makeStatement(floors.to(ADA, OPENING), FIRST)).text())
                .doesNotContain("\u001B", "\n");
    }
}
