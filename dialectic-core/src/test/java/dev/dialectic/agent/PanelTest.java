package dev.dialectic.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PanelTest {

    private static final Persona ADA =
            Persona.builder("Ada").perspective("looks").build();
    private static final Persona BOB =
            Persona.builder("Bob").perspective("looks").build();

    @Test
    void participants_are_seated_in_their_order_and_found_by_id() {
        Participant ada = () -> ADA;
        Panel panel = Panel.of(() -> BOB, ada);

        assertThat(panel.propose(Question.open("What?"), Briefing.EMPTY, Attempt.first(Instant.EPOCH)))
                .isEqualTo(Answer.of(List.of(BOB, ADA)));
        assertThat(panel.embody(ADA)).isSameAs(ada);
    }

    @Test
    void two_of_one_id_nobody_and_strangers_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.of(() -> ADA, () -> ADA))
                .withMessageContaining("\"ada\" twice");
        assertThatIllegalArgumentException().isThrownBy(() -> Panel.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.of(() -> ADA).embody(BOB))
                .withMessageContaining("expected one of [ada], found \"bob\"");
    }

    @Test
    void it_is_called_after_those_on_it_unless_somebody_says_otherwise() {
        Panel panel = Panel.of(() -> BOB, () -> ADA);
        AgentGenerator renamed = panel.withName("the old ones");

        assertThat(panel.name()).isEqualTo("panel(bob, ada)");
        assertThat(renamed.name()).isEqualTo("the old ones");
        assertThat(renamed.propose(Question.open("What?"), Briefing.EMPTY, Attempt.first(Instant.EPOCH)))
                .isEqualTo(Answer.of(List.of(BOB, ADA)));
        assertThat(renamed.embody(ADA)).isSameAs(panel.embody(ADA));
        assertThatIllegalArgumentException().isThrownBy(() -> panel.withName(" "));
    }
}
