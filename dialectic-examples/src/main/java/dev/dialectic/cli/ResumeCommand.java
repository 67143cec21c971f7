package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Calls;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.MisplacedEventException;
import dev.dialectic.machine.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic resume}: finishes a debate that a crash interrupted. */
@Command(
        name = "resume",
        description =
                "Finishes a debate that was begun with 'dialectic debate --journal', exactly where its journal ends."
                        + " What was answered is not asked again. Of a debate that has ended, the outcome is printed again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a consensus",
            "1:no consensus",
            "2:the command was not understood, or there is no such debate",
            "5:the journal cannot be written: the disk is full, read-only or broken",
            "6:the journal is damaged, or something that is needed is not there",
            "7:another process has the debate",
            "8:no model that was asked gave an answer",
            "70:a mistake of ours, which asks to be reported"
        },
        footerHeading = "%nExample:%n",
        footer = "  dialectic resume 3f2c --journal /srv/debates",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ResumeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "id", description = "Which debate: its id, or how its id begins.")
    private String debate = "";

    @Option(
            names = {"-j", "--journal"},
            paramLabel = "folder",
            description = "Where the debate is kept. Default: what the environment variable DIALECTIC_JOURNAL says, or"
                    + " .dialectic/debates.",
            defaultValue = "${env:DIALECTIC_JOURNAL:-.dialectic/debates}")
    private Path folder = Path.of("");

    @Option(
            names = "--durability",
            paramLabel = "when",
            description =
                    "When the disk is waited for: always (the default), group or os; see 'dialectic debate --help'.",
            defaultValue = "always")
    private Durability durability = Durability.ALWAYS;

    @Option(
            names = {"-k", "--knowledge"},
            paramLabel = "folder",
            description = "Documents to weigh instead of those that the debate was begun with; only when none of those"
                    + " was recorded as evidence yet.")
    private Optional<Path> knowledge = Optional.empty();

    @Mixin
    private ModelOptions models;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        KeptDebates kept = KeptDebates.in(spec, folder, durability);
        DebateId id = kept.meant(debate);
        List<RecordedEvent> recorded = kept.journal().read(id, 1);
        DebateState state = replayed(id, recorded);
        if (!(state instanceof Begun begun)) {
            throw new DialecticException("debate " + id
                    + ": it was interrupted before its question was recorded, so there is nothing to go on with; ask"
                    + " again with 'dialectic debate'");
        }
        terminal.line("Debate:   ", id.value());
        terminal.line("Question: ", begun.proceedings().question().text());
        if (begun instanceof Closed closed) {
            terminal.line("It has ended; this is what it came to.");
            Terms terms = begun.proceedings().terms();
            return OutcomePrinter.print(terminal, Outcome.of(id, closed), terms.strategy(), terms.consensus());
        }
        return goOn(new Resumption(terminal, kept, id, recorded), begun);
    }

    private int goOn(Resumption resumption, Begun begun) {
        Terminal terminal = resumption.terminal();
        Terms terms = begun.proceedings().terms();
        Optional<Minds> minds = models.minds(spec);
        DialecticBuilder builder = RecordedParts.of(resumption.debate(), terms, agents(resumption, begun, minds));
        if (minds.isEmpty()) {
            Outcome outcome = resume(resumption, begun, builder.executor(Runnable::run));
            return OutcomePrinter.print(terminal, outcome, terms.strategy(), terms.consensus());
        }
        try (Minds thinking = minds.get()) {
            Calls calls = begun.proceedings().calls();
            CostPrinter.soFar(terminal, calls.count(), calls.charged(), thinking);
            Outcome outcome = resume(resumption, begun, builder);
            return OutcomePrinter.print(terminal, outcome, terms.strategy(), terms.consensus(), thinking);
        }
    }

    private AgentGenerator agents(Resumption resumption, Begun begun, Optional<Minds> minds) {
        Terms terms = begun.proceedings().terms();
        try {
            minds.ifPresent(thinking -> models.affords(spec, terms.budget(), thinking));
            return new RecordedAgents(resumption.debate(), terms.agents(), resumption.recorded()).with(minds);
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }

    private Outcome resume(Resumption resumption, Begun begun, DialecticBuilder builder) {
        Terminal terminal = resumption.terminal();
        DebateId id = resumption.debate();
        DebatePrinter printer = new DebatePrinter(terminal);
        printer.recall(resumption.recorded());
        KnowledgeSource source = new RecordedKnowledge(id, begun, terminal).source(knowledge);
        try (Dialectic dialectic = builder.knowledge(source)
                .journal(resumption.kept().journal())
                .listener(resumption)
                .listener(printer)
                .build()) {
            return dialectic.resume(id);
        }
    }

    private static DebateState replayed(DebateId debate, List<RecordedEvent> recorded) {
        try {
            return DebateState.replay(
                    recorded.stream().map(RecordedEvent::event).toList());
        } catch (MisplacedEventException impossible) {
            throw new DialecticException(
                    "debate " + debate + ": expected events of a debate, found what none could have recorded: "
                            + impossible.getMessage(),
                    impossible);
        }
    }
}
