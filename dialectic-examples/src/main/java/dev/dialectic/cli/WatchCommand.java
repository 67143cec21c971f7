package dev.dialectic.cli;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.machine.Closed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dialectic watch}: shows debates that workers hold. */
@Command(
        name = "watch",
        description =
                "Shows a debate that workers hold: all that happened so far, and then what happens, until it ends."
                        + " Without an id, the events of all debates, a line each, until Ctrl-C.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a consensus",
            "1:no consensus",
            "2:the command was not understood",
            "5:no broker answered in time, or the brokers refuse",
            "6:the debate is damaged, or written by a newer Dialectic",
            "9:with --timeout: the debate has not ended in time",
            "70:a mistake of ours, which asks to be reported"
        },
        footerHeading = "%nExample:%n",
        footer = "  dialectic watch 3f2c --bootstrap localhost:9092",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class WatchCommand implements Callable<Integer> {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int BRIEF = 8;
    private static final int COLUMN = 14;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "id",
            description = "One debate: its id, or how its id begins. One that there is not yet is waited for.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--from", paramLabel = "n", description = "Show one debate from its event n on. Default: 1.")
    private long from = 1;

    @Option(
            names = "--since",
            paramLabel = "time",
            converter = DurationWords.class,
            description = "Show of all debates only what was recorded so long ago at the most, such as 10m; 0s for what"
                    + " happens from now on. Default: all.")
    private Optional<Duration> since = Optional.empty();

    @Option(names = "--json", description = "Print the events as they are recorded, a line of JSON each.")
    private boolean json;

    @Mixin
    private WaitingOptions waiting;

    @Mixin
    private BrokerOptions brokers;

    @Override
    public Integer call() throws InterruptedException {
        if (from < 1 || id.isEmpty() && from > 1 || id.isPresent() && since.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected --from with an event from 1 on and an id, or --since without an id, found otherwise");
        }
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        try (DebatesOnKafka kafka = brokers.open(spec, BrokerOptions.SHORT_PATIENCE)) {
            return id.isPresent() ? one(kafka, meant(kafka, id.get()), terminal) : all(kafka, terminal);
        }
    }

    private int one(DebatesOnKafka kafka, DebateId debate, Terminal terminal) throws InterruptedException {
        DebateListener shown = event -> {
            if (event.sequence() >= from) {
                terminal.block(JsonLine.of(event));
            }
        };
        if (!json) {
            terminal.line("Debate:   ", debate.value());
            shown = new WatchPrinter(terminal, from);
        }
        if (kafka.journal().read(debate, 1).isEmpty()) {
            new Terminal(spec.commandLine().getErr()).line("It has not begun; waiting for it.");
        }
        Optional<Closed> closed = new Following(kafka, debate).untilClosed(waiting.longest(), shown);
        if (closed.isEmpty()) {
            return waiting.inVain(spec, debate);
        }
        if (json) {
            return closed.get().verdict().decision().isPresent() ? ExitCode.DONE : ExitCode.FOUND;
        }
        return Following.print(terminal, debate, closed.get());
    }

    /** The debate with an id, or the only one whose id begins so, or one that may come. */
    private DebateId meant(DebatesOnKafka kafka, String beginning) {
        List<DebateId> begun = kafka.journal().debates().stream()
                .filter(debate -> debate.value().startsWith(beginning))
                .toList();
        Optional<DebateId> exactly = begun.stream()
                .filter(debate -> debate.value().equals(beginning))
                .findFirst();
        if (exactly.isEmpty() && begun.size() > 1) {
            throw new ParameterException(spec.commandLine(), KeptDebates.severalBegin(beginning, begun));
        }
        return exactly.or(() -> begun.stream().findFirst())
                .orElseGet(() -> Asked.of(spec, () -> DebateId.of(beginning)));
    }

    private int all(DebatesOnKafka kafka, Terminal terminal) throws InterruptedException {
        Instant oldest = since.map(ago -> Instant.now().minus(ago)).orElse(Instant.MIN);
        long end = System.nanoTime() + waiting.longest().toNanos();
        try (Incoming incoming = Incoming.from(kafka.transport()::subscribeAll, kafka.patience())) {
            while (true) {
                Optional<RecordedEvent> next = incoming.next(Duration.ofNanos(end - System.nanoTime()));
                if (next.isEmpty()) {
                    return ExitCode.DONE;
                }
                if (!next.get().at().isBefore(oldest)) {
                    show(terminal, next.get());
                }
            }
        }
    }

    private void show(Terminal terminal, RecordedEvent event) {
        if (json) {
            terminal.block(JsonLine.of(event));
            return;
        }
        terminal.cut(
                Terminal.pad(brief(event.debate()), COLUMN)
                        + Terminal.pad(Long.toString(event.sequence()), 5)
                        + Terminal.pad(
                                event.at()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()
                                        .substring(11),
                                10)
                        + Terminal.pad(event.event().type(), 17)
                        + Terminal.pad(EventWords.who(event.event()), 18),
                EventWords.of(event.event()));
    }

    /** Enough of an id to watch its debate by. */
    static String brief(DebateId debate) {
        String value = debate.value();
        return UUID.matcher(value).matches() ? value.substring(0, BRIEF) : value;
    }
}
