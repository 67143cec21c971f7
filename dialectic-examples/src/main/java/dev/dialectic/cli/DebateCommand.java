package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Budget;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dialectic debate}: a question in, a verdict out. */
@Command(
        name = "debate",
        description = "Debates a question and prints the verdict with its support and dissent. Without a model the"
                + " agents weigh what your documents say: name their folder with --knowledge. With --model they think,"
                + " and the question and the documents of --knowledge are sent to the model's provider.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a consensus",
            "1:no consensus",
            "2:the command was not understood",
            "5:the journal cannot be written: the disk is full, read-only or broken",
            "6:something that is needed cannot be read",
            "8:no model that was asked gave an answer",
            "70:a mistake of ours, which asks to be reported"
        },
        footerHeading = "%nExample:%n",
        footer = "  dialectic debate \"Which store?\" --option postgres --option mongo --knowledge docs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class DebateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private QuestionOptions question;

    @Mixin
    private TermsOptions terms;

    @Mixin
    private ModelOptions models;

    @Mixin
    private KeepingOptions keeping;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        asked(terms::voting);
        Question asked = asked(() -> terms.countable(question.question()));
        Optional<Minds> minds = models.minds(spec);
        if (minds.isPresent()) {
            try (Minds thinking = minds.get()) {
                return debate(asked, terminal, minds, thinking);
            }
        }
        // One after the other, so that the same question is printed alike each time.
        DialecticBuilder builder = asked(() -> terms.parts(terms.knowledge(false, terminal)))
                .agents(asked(() -> terms.agents(minds)))
                .executor(Runnable::run);
        terminal.line("Question: ", asked.text());
        return OutcomePrinter.print(
                terminal, held(builder, asked, terminal), terms.strategy(), TermsOptions.CONSENSUS.name());
    }

    private int debate(Question asked, Terminal terminal, Optional<Minds> minds, Minds thinking) {
        models.affords(spec, terms.budget(), thinking);
        AgentGenerator agents = asked(() -> terms.agents(minds));
        KnowledgeSource source = asked(() -> terms.knowledge(true, terminal));
        DialecticBuilder parts = asked(() -> terms.parts(source));
        terminal.line("Question: ", asked.text());
        CostPrinter.before(
                terminal,
                Rehearsal.of(
                        terms.parts(source).budget(Budget.UNLIMITED),
                        Panels.seats(terms.panel(), thinking),
                        agents,
                        asked),
                thinking);
        Outcome outcome = held(parts.agents(agents), asked, terminal);
        return OutcomePrinter.print(terminal, outcome, terms.strategy(), TermsOptions.CONSENSUS.name(), thinking);
    }

    private Outcome held(DialecticBuilder builder, Question asked, Terminal terminal) {
        keeping.keep(builder, spec, terminal);
        try (Dialectic dialectic = builder.listener(new DebatePrinter(terminal)).build()) {
            return dialectic.debate(asked);
        }
    }

    private <T> T asked(Supplier<T> made) {
        return Asked.of(spec, made);
    }
}
