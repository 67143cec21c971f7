package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.kafka.Membership;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.ScalingHook;
import dev.dialectic.metrics.ScalingPolicy;
import dev.dialectic.metrics.ScalingWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dialectic worker}: holds the debates of questions that are brought to Kafka. */
@Command(
        name = "worker",
        description = "Debates the questions that 'dialectic submit' brings, until Ctrl-C or SIGTERM. Any number of"
                + " workers share them; what one leaves unfinished, another one goes on with. Start all workers of a"
                + " prefix with the same options. On Ctrl-C it takes no more questions, waits at most 30 seconds for the"
                + " answers under way, and gives its debates back.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was told to end, and has",
            "2:the command was not understood",
            "5:no broker answered in time, or the brokers refuse",
            "6:something that is needed cannot be read",
            "70:a mistake of ours, which asks to be reported"
        },
        footerHeading = "%nExample:%n",
        footer = "  dialectic worker --bootstrap localhost:9092 --knowledge docs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class WorkerCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Leaving the brokers takes a while on top of draining. */
    private static final Duration LONGEST_END = Shift.DRAIN.plusSeconds(20);

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions brokers;

    @Option(
            names = "--name",
            paramLabel = "instance",
            description =
                    "What this worker is called, one name for one process at a time, such as a pod's: started again"
                            + " under it within seconds, it keeps its partitions. Default: no name.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--debates",
            paramLabel = "n",
            description = "How many debates may be under way here. Default: ${DEFAULT-VALUE}.",
            defaultValue = "8")
    private int debates;

    @Option(
            names = "--in-doubt",
            paramLabel = "what",
            converter = KeepingOptions.InDoubtWords.class,
            description = "What becomes of a call that a crash left open: ask-again (the default; it may be paid for"
                    + " twice) or abstain (whoever was asked is silent).")
    private Terms.InDoubt inDoubt = Terms.InDoubt.ASK_AGAIN;

    @Option(
            names = "--report",
            paramLabel = "time",
            converter = DurationWords.class,
            description = "How often it is told how it goes, where no terminal shows it all the time."
                    + " Default: ${DEFAULT-VALUE}.",
            defaultValue = "1m")
    private Duration report = Duration.ZERO;

    @Mixin
    private TermsOptions terms;

    @Mixin
    private ModelOptions models;

    @Mixin
    private ScalingOptions scaling;

    @Override
    public Integer call() {
        if (debates < 1 || report.compareTo(Shift.LOOK) < 0) {
            throw new ParameterException(
                    spec.commandLine(), "expected --debates of at least 1 and --report of at least 1s, found less");
        }
        Optional<Minds> minds = models.minds(spec);
        if (minds.isEmpty()) {
            return work(minds);
        }
        try (Minds thinking = minds.get()) {
            requireOne(thinking);
            models.affords(spec, terms.budget(), thinking);
            return work(minds);
        }
    }

    /** Who goes on with a debate has to give each seat to the mind that it had, and no event tells which that was. */
    private void requireOne(Minds thinking) {
        if (thinking.all().size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--model: expected one model for a worker, found "
                            + thinking.all().size() + ": who takes a debate over could not tell which seat was whose");
        }
    }

    private int work(Optional<Minds> minds) {
        StatusLine line = new StatusLine(spec.commandLine().getOut());
        KnowledgeSource source = asked(() -> terms.knowledge(minds.isPresent(), terminal()));
        DialecticBuilder builder =
                asked(() -> terms.parts(source).agents(terms.agents(minds)).inDoubt(inDoubt));
        ScalingPolicy policy = asked(scaling::policy);
        Optional<Path> program = asked(scaling::program);
        Membership membership = asked(() -> name.map(Membership::named).orElseGet(Membership::unnamed));
        DebateMetrics metrics = DebateMetrics.create();
        try (Stop stop = Stop.onSignal(LONGEST_END);
                DebatesOnKafka kafka = brokers.open(spec, PATIENCE, membership)) {
            WorkerPrinter printer = new WorkerPrinter(line, metrics, kafka.transport(), Clock.systemUTC());
            ScalingHook hook = program.<ScalingHook>map(file -> ScaleOutProgram.of(file, printer::say))
                    .orElse(advice -> {});
            ScalingWatch watch = new ScalingWatch(metrics, policy, advice -> {
                printer.say(advice.words());
                hook.advised(advice);
            });
            builder.journal(kafka.journal()).listener(metrics).listener(printer);
            try (Dialectic dialectic = builder.build()) {
                Doorkeeper door = new Doorkeeper(
                        kafka.transport(), new Doorkeeper.Fit(builder.terms(), terms::countable), printer);
                printer.say("Serving " + brokers.words() + " with up to " + debates
                        + " debates at a time; Ctrl-C ends it.");
                new Shift(kafka, printer, line, metrics, report).serve(dialectic.serve(door, debates), stop, watch);
            }
        }
        return ExitCode.DONE;
    }

    private Terminal terminal() {
        return new Terminal(spec.commandLine().getOut());
    }

    private <T> T asked(Supplier<T> made) {
        return Asked.of(spec, made);
    }
}
