package dev.dialectic.kafka.lab;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.lab.Outcomes;
import dev.dialectic.lab.Scenario;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is debated in the laboratory: every answer is known beforehand, and depends on nothing but who is asked what. The question
 * names its debate, so that whoever is asked can tell. Stateless and thread-safe.
 */
final class LabDebate {

    /** How many agents may be asked at the same time in one debate. */
    static final int AGENTS = 3;

    private static final int ROUNDS = 2;
    private static final String TEXT = "Which store for the orders of ";
    private static final Map<DebateId, String> UNDISTURBED = new ConcurrentHashMap<>();

    private LabDebate() {}

    static Question question(DebateId debate) {
        return Question.of(TEXT + debate, "postgres", "mongo", "files");
    }

    /** The debate that a question is of. */
    static DebateId of(Question question) {
        return DebateId.of(question.text().substring(TEXT.length()));
    }

    static AgentGenerator panel() {
        return Panel.of(Scenario.ada(), Scenario.bo(), Scenario.cy());
    }

    /** All that a worker debates with, but who is told and where agents are asked. No agent is taken for silent that is slow. */
    static DialecticBuilder over(Journal journal, AgentGenerator agents) {
        return Dialectic.builder()
                .agents(agents)
                .format(Debate.standard(ROUNDS))
                .turnDeadline(Duration.ofMinutes(10))
                .journal(journal);
    }

    /** The hash of what a debate comes to when nothing disturbs it. */
    static String undisturbed(DebateId debate) {
        return UNDISTURBED.computeIfAbsent(debate, each -> {
            try (Dialectic alone = over(new InMemoryJournal(), new PaidPanel(panel(), (called, key, attempt) -> {}))
                    .ids(() -> each)
                    .build()) {
                return Outcomes.hash(alone.debate(question(each)));
            }
        });
    }
}
