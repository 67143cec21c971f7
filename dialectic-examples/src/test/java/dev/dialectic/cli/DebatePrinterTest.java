package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.question.Question;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebatePrinterTest {

    @Test
    void what_only_a_newer_dialectic_knows_is_passed_over() {
        List<RecordedEvent> events = new ArrayList<>();
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(
                        ScriptedAgent.named("Ada").votes("yes", 0.9, "so"),
                        ScriptedAgent.named("Bo").votes("no", 0.4, "not so")))
                .executor(Runnable::run)
                .listener(events::add)
                .build()) {
            dialectic.debate(Question.of("Ship it?", "yes", "no"));
        }
        String known = printed(events, false);

        assertThat(known).contains("  verdict    yes");
        assertThat(printed(events, true)).isEqualTo(known);
    }

    /** What is printed of events, perhaps with an unknown one behind each. */
    private static String printed(List<RecordedEvent> events, boolean unknown) {
        StringWriter out = new StringWriter();
        DebateListener printer = new DebatePrinter(new Terminal(new PrintWriter(out), 100));
        for (RecordedEvent event : events) {
            printer.onEvent(event);
            if (unknown) {
                UnknownEvent newer = new UnknownEvent("AudienceAsked", 1, "{}");
                printer.onEvent(new RecordedEvent(event.debate(), event.sequence() + 1, event.at(), newer));
            }
        }
        return out.toString();
    }
}
