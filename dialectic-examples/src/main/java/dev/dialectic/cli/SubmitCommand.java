package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.machine.Closed;
import dev.dialectic.question.Question;
import dev.dialectic.run.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dialectic submit}: brings a question to the workers. */
@Command(
        name = "submit",
        description = "Brings a question to the workers of 'dialectic worker', and tells how to watch its debate. It is"
                + " there for all of them, and survives all of them, when the command ends.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the question was brought; with --wait, a consensus",
            "1:with --wait: no consensus",
            "2:the command was not understood, or the id is that of another question",
            "5:no broker answered in time, or the brokers refuse",
            "6:something that is needed cannot be read",
            "9:with --timeout: the debate has not ended in time; it goes on",
            "70:a mistake of ours, which asks to be reported"
        },
        footerHeading = "%nExample:%n",
        footer = "  dialectic submit \"Which store?\" -o postgres -o mongo --bootstrap localhost:9092",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class SubmitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private QuestionOptions question;

    @Option(
            names = "--id",
            paramLabel = "id",
            description = "What its debate is called: 1 to 64 letters, digits and hyphens. The same id twice gives one"
                    + " debate. Default: a random one.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--wait", description = "Print the debate as it happens, and end with it.")
    private boolean wait;

    @Mixin
    private WaitingOptions waiting;

    @Mixin
    private BrokerOptions brokers;

    @Override
    public Integer call() throws InterruptedException {
        Question asked = Asked.of(spec, question::question);
        DebateId debate = Asked.of(
                spec, () -> id.map(DebateId::of).orElseGet(() -> Ids.random().next()));
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        try (DebatesOnKafka kafka = brokers.open(spec, BrokerOptions.SHORT_PATIENCE)) {
            bring(kafka, debate, asked, terminal);
            terminal.line("Debate:   ", debate.value());
            if (wait) {
                return follow(kafka, debate, asked, terminal);
            }
            terminal.line("Watch it with:");
            terminal.block("  dialectic watch " + debate + brokers.again());
            return ExitCode.DONE;
        }
    }

    private void bring(DebatesOnKafka kafka, DebateId debate, Question asked, Terminal terminal) {
        List<RecordedEvent> there = kafka.journal().read(debate, 1);
        if (!there.isEmpty()) {
            requireSame(debate, asked, there.get(0));
            terminal.line("It is there already, and "
                    + (Following.replayed(there) instanceof Closed ? "has ended." : "under way."));
            return;
        }
        try {
            kafka.transport().submit(debate, asked);
        } catch (IllegalArgumentException tooLong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(tooLong.getMessage()), tooLong);
        } catch (DialecticException notBrought) {
            throw new JournalFailedException(String.valueOf(notBrought.getMessage()), notBrought);
        }
    }

    /** Two questions under one id give one debate, that of the first. */
    private void requireSame(DebateId debate, Question asked, RecordedEvent first) {
        if (first.event() instanceof QuestionRaised raised && !raised.question().equals(asked)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "debate " + debate + ": expected the question that it is about, \""
                            + raised.question().text() + "\" with "
                            + raised.question().options().stream()
                                    .map(option -> option.id())
                                    .toList()
                            + ", found another one; choose another --id");
        }
    }

    private int follow(DebatesOnKafka kafka, DebateId debate, Question asked, Terminal terminal)
            throws InterruptedException {
        WatchPrinter printer = new WatchPrinter(terminal, 1);
        DebateListener listener = event -> {
            requireSame(debate, asked, event);
            printer.onEvent(event);
        };
        Duration longest = waiting.longest();
        Optional<Closed> closed = new Following(kafka, debate).untilClosed(longest, listener);
        return closed.isPresent() ? Following.print(terminal, debate, closed.get()) : waiting.inVain(spec, debate);
    }
}
