package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Budget;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.run.BallotWaves;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
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

    private static final ConsensusRule CONSENSUS = ConsensusRule.plurality();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "question", description = "What has to be settled.")
    private String question = "";

    @CommandLine.Option(
            names = {"-o", "--option"},
            paramLabel = "id[=text]",
            description = "An answer it may get: an id, and after = what it means. Give two or more.")
    private List<String> options = new ArrayList<>();

    @CommandLine.Option(
            names = {"-c", "--constraint"},
            paramLabel = "text",
            description = "What any answer has to respect. May be given several times.")
    private List<String> constraints = new ArrayList<>();

    @CommandLine.Option(
            names = {"-k", "--knowledge"},
            paramLabel = "folder",
            description = "Documents the agents weigh (.md .adoc .rst .txt). Default: the current folder; with --model"
                    + " none, since excerpts of them are sent to the provider.")
    private Optional<Path> knowledge = Optional.empty();

    @CommandLine.Option(
            names = {"-p", "--panel"},
            paramLabel = "name",
            description = "Who debates: 'question' (from what the question is about, the default) or a template:"
                    + " ${COMPLETION-CANDIDATES}.",
            completionCandidates = PanelNames.class)
    private String panel = PanelNames.QUESTION;

    @CommandLine.Option(
            names = {"-f", "--format"},
            paramLabel = "name",
            description = "standard (default), vote-first, vote-only or sequential.")
    private String format = "standard";

    @CommandLine.Option(
            names = {"-s", "--strategy"},
            paramLabel = "name",
            description = "How ballots are counted. Default: ${DEFAULT-VALUE}.",
            defaultValue = "weighted confidence")
    private String strategy = "";

    @CommandLine.Option(
            names = {"-w", "--waves"},
            paramLabel = "n",
            description = "Ask for n ballots at a time in the poll that decides, and not for those that can no longer"
                    + " change the decision. Default: all at once.")
    private int waves;

    @CommandLine.Option(
            names = {"-b", "--budget"},
            paramLabel = "limits",
            converter = BudgetWords.class,
            description = "What the debate may use at the most, such as calls=40,tokens=200000,cost=0.50,time=10m."
                    + " Then the panel votes with what was said.")
    private Budget budget = Budget.UNLIMITED;

    @Mixin
    private ModelOptions models;

    @Mixin
    private KeepingOptions keeping;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        VotingStrategy voting = asked(() -> Strategies.named(strategy));
        Question asked = asked(() -> question(voting));
        asked(() -> waves == 0 ? BallotWaves.allAtOnce() : BallotWaves.of(waves));
        Optional<Minds> minds = models.minds(spec);
        if (minds.isPresent()) {
            try (Minds thinking = minds.get()) {
                return debate(asked, terminal, minds, thinking);
            }
        }
        // One after the other, so that the same question is printed alike each time.
        DialecticBuilder builder = parts(knowledge(terminal))
                .agents(asked(() -> Panels.asked(panel, minds, List.of())))
                .executor(Runnable::run);
        terminal.line("Question: ", asked.text());
        return OutcomePrinter.print(terminal, held(builder, asked, terminal), strategy, CONSENSUS.name());
    }

    private int debate(Question asked, Terminal terminal, Optional<Minds> minds, Minds thinking) {
        models.affords(spec, budget, thinking);
        AgentGenerator agents = asked(() -> Panels.asked(panel, minds, List.of()));
        KnowledgeSource source = knowledge(terminal);
        terminal.line("Question: ", asked.text());
        CostPrinter.before(
                terminal,
                Rehearsal.of(parts(source).budget(Budget.UNLIMITED), Panels.seats(panel, thinking), agents, asked),
                thinking);
        Outcome outcome = held(parts(source).agents(agents), asked, terminal);
        return OutcomePrinter.print(terminal, outcome, strategy, CONSENSUS.name(), thinking);
    }

    private DialecticBuilder parts(KnowledgeSource source) {
        return Dialectic.builder()
                .knowledge(source)
                .format(debateFormat())
                .voting(Strategies.named(strategy))
                .consensus(CONSENSUS)
                .budget(budget)
                .ballots(waves == 0 ? BallotWaves.allAtOnce() : BallotWaves.of(waves));
    }

    private Outcome held(DialecticBuilder builder, Question asked, Terminal terminal) {
        keeping.keep(builder, spec, terminal);
        try (Dialectic dialectic = builder.listener(new DebatePrinter(terminal)).build()) {
            return dialectic.debate(asked);
        }
    }

    private Question question(VotingStrategy voting) {
        if (options.size() < 2) {
            throw new IllegalArgumentException(
                    "expected two options or more, found " + options.size() + "; add --option ID for each");
        }
        if (options.size() > voting.mostOptions()) {
            throw new IllegalArgumentException("expected at most " + voting.mostOptions()
                    + " options, which is what " + voting.name() + " counts, found " + options.size()
                    + "; choose another rule with --strategy");
        }
        List<Option> parsed = options.stream()
                .map(option -> option.split("=", 2))
                .map(parts -> new Option(parts[0], parts.length > 1 ? parts[1] : parts[0]))
                .toList();
        return new Question(question, parsed, constraints);
    }

    private Debate debateFormat() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "standard" -> Debate.standard();
            case "vote-first" -> Debate.voteFirst(0.25);
            case "vote-only" -> Debate.voteOnly();
            case "sequential" -> Debate.sequential();
            default ->
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--format: expected standard, vote-first, vote-only or sequential, found " + format);
        };
    }

    private KnowledgeSource knowledge(Terminal terminal) {
        if (knowledge.isEmpty() && models.given()) {
            return KnowledgeSource.none();
        }
        Path folder = knowledge.orElse(Path.of("")).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--knowledge: expected a folder, found none at " + folder);
        }
        DocumentFolder documents = Knowledge.inFolder(folder);
        documents.warnings().forEach(warning -> terminal.line("warning: ", warning));
        return documents;
    }

    /** A mistake in the arguments is the caller's, and told as one. */
    private <T> T asked(java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException mistake) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }
}
