package dev.dialectic.llm;

import static dev.dialectic.llm.Floors.ADA;
import static dev.dialectic.llm.Floors.BO;
import static dev.dialectic.llm.Floors.CY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.SilentException;
import dev.dialectic.debate.Statement;
import dev.dialectic.persona.Persona;
import dev.langchain4j.exception.RateLimitException;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelJudgeTest {

    private static final Persona JO = Persona.builder("Jo")
            .perspective("Weighs arguments.")
            .criteria("evidence", "fairness")
            .build();

    private final Attempt attempt = Attempt.first(Instant.now().plusSeconds(30));

    private static Floor floor() {
        return Floors.of(Phase.Kind.JUDGMENT, 7, Statement.of("First words."), Statement.of("Last words."));
    }

    private static String scores(double ada, double bo, double cy) {
        return "{\"scores\":[" + score("ada", ada) + "," + score("bo", bo) + "," + score("cy", cy)
                + "],\"judgment\":\"Bo was best.\"}";
    }

    private static String score(String agent, double score) {
        return "{\"agent\":\"" + agent + "\",\"criterion_1\":" + score + ",\"criterion_2\":" + score + "}";
    }

    @Test
    void it_judges_twice_in_opposite_orders_and_says_how_far_both_agree() {
        TalkingModel model = TalkingModel.saying(scores(0.5, 0.9, 0.2), scores(0.7, 0.8, 0.2));
        try (ModelMind mind = ModelMind.of(model)) {
            Answer<Judgment> answer = mind.judge(JO).judge(floor(), attempt);
            assertThat(answer.usage()).isEqualTo(new Usage(200, 40, BigDecimal.ZERO));
            Judgment judgment = ((Answer.Given<Judgment>) answer).value();
            assertThat(judgment.scores().get(ADA.id())).isCloseTo(0.6, org.assertj.core.api.Assertions.within(1e-12));
            assertThat(judgment.scores()).containsOnlyKeys(ADA.id(), BO.id(), CY.id());
            assertThat(judgment.text())
                    .isEqualTo(
                            String.join(
                                    "\n",
                                    "Bo was best.",
                                    "ada, evidence: 0.60",
                                    "ada, fairness: 0.60",
                                    "bo, evidence: 0.85",
                                    "bo, fairness: 0.85",
                                    "cy, evidence: 0.20",
                                    "cy, fairness: 0.20",
                                    "Judged twice, in opposite orders: scores apart by 0.10 on average, the same agent ahead both times"));
            String forth = TalkingModel.user(model.requests().get(0));
            String back = TalkingModel.user(model.requests().get(1));
            assertThat(forth.indexOf("First words.")).isLessThan(forth.indexOf("Last words."));
            assertThat(back.indexOf("First words.")).isGreaterThan(back.indexOf("Last words."));
            assertThat(forth).contains("Score each of agent \"bo\", agent \"cy\" on");
            assertThat(back).contains("Score each of agent \"cy\", agent \"bo\" on");
        }
    }

    @Test
    void a_judgment_that_turns_with_the_order_is_said_to() {
        TalkingModel model = TalkingModel.saying(scores(0.9, 0.1, 0.1), scores(0.1, 0.9, 0.1));
        try (ModelMind mind = ModelMind.of(model)) {
            Judgment judgment = ((Answer.Given<Judgment>) mind.judge(JO).judge(floor(), attempt)).value();
            assertThat(judgment.text()).endsWith("ahead first ada, then bo");
            assertThat(judgment.scores().get(ADA.id()))
                    .isEqualTo(judgment.scores().get(BO.id()));
        }
    }

    @Test
    void who_is_judged_twice_or_not_at_all_makes_no_judgment() {
        String twice = scores(0.5, 0.5, 0.5).replace("\"cy\"", "\"bo\"");
        try (ModelMind mind = ModelMind.of(TalkingModel.saying(twice))) {
            Answer<Judgment> answer = mind.judge(JO).judge(floor(), attempt);
            assertThat(answer).isInstanceOf(Answer.Invalid.class);
            assertThat(((Answer.Invalid<Judgment>) answer).flaw()).contains("each of [ada, bo, cy] once");
        }
    }

    @Test
    void when_the_second_call_fails_the_first_is_paid_all_the_same() {
        int[] calls = {0};
        TalkingModel model = new TalkingModel(request -> {
            if (calls[0]++ > 0) {
                throw new RateLimitException("later");
            }
            return scores(0.5, 0.9, 0.2);
        });
        try (ModelMind mind = ModelMind.of(model)) {
            assertThatExceptionOfType(SilentException.class)
                    .isThrownBy(() -> mind.judge(JO).judge(floor(), attempt))
                    .satisfies(silent -> {
                        assertThat(silent.usage()).isEqualTo(new Usage(100, 20, BigDecimal.ZERO));
                        assertThat(silent.isTemporary()).isTrue();
                    });
            Usage most = mind.judge(JO).mostUsage(floor());
            assertThat(most.inputTokens()).isGreaterThan(400);
        }
    }
}
