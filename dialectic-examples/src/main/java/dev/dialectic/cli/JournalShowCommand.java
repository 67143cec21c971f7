package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic journal show}: the debates of a folder, or what happened in one. */
@Command(
        name = "show",
        description = "Lists the debates of a folder, or the events of one, a line each.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown",
            "2:the command was not understood, or there is no such debate",
            "5:the folder cannot be used",
            "6:the debate is damaged, or written by a newer Dialectic",
            "70:a mistake of ours, which asks to be reported"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class JournalShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "folder", description = "The folder of debates.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "id",
            description = "One debate: its id, or how its id begins.")
    private Optional<String> debate = Optional.empty();

    @Option(names = "--json", description = "Print the events of one debate as they are recorded, a line of JSON each.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        KeptDebates kept = KeptDebates.in(spec, folder);
        if (debate.isPresent()) {
            List<RecordedEvent> events = kept.journal().read(kept.meant(debate.get()), 1);
            events.forEach(event -> show(terminal, event));
        } else if (json) {
            throw new ParameterException(spec.commandLine(), "--json: expected the id of a debate with it, found none");
        } else {
            terminal.table(table(kept));
        }
        return ExitCode.DONE;
    }

    private void show(Terminal terminal, RecordedEvent event) {
        if (json) {
            terminal.block(JsonLine.of(event));
        } else {
            terminal.cut(
                    Terminal.pad(Long.toString(event.sequence()), 5)
                            + Terminal.pad(
                                    event.at().truncatedTo(ChronoUnit.SECONDS).toString(), 22)
                            + Terminal.pad(event.event().type(), 17)
                            + Terminal.pad(EventWords.who(event.event()), 18),
                    EventWords.of(event.event()));
        }
    }

    private static List<List<String>> table(KeptDebates kept) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("debate", "begun", "events", "what came of it"));
        kept.journal().kept().forEach(id -> rows.add(row(kept, id)));
        return rows;
    }

    private static List<String> row(KeptDebates kept, DebateId id) {
        try {
            List<RecordedEvent> events = kept.journal().read(id, 1);
            String begun = events.isEmpty()
                    ? "-"
                    : events.get(0).at().truncatedTo(ChronoUnit.SECONDS).toString();
            return List.of(id.value(), begun, Integer.toString(events.size()), words(events));
        } catch (DialecticException refused) {
            return List.of(id.value(), "-", "-", "cannot be read: " + refused.getMessage());
        }
    }

    private static String words(List<RecordedEvent> events) {
        DebateState state =
                DebateState.replay(events.stream().map(RecordedEvent::event).toList());
        if (!(state instanceof Begun begun)) {
            return "interrupted before its question was recorded";
        }
        String question = ": " + begun.proceedings().question().text();
        if (begun instanceof Closed closed) {
            return closed.verdict().decision().orElse("no consensus") + question;
        }
        return (begun.proceedings().control().paused() ? "paused" : "unfinished") + question;
    }
}
