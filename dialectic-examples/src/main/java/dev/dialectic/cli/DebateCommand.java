package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
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
                + " agents weigh what your documents say: name their folder with --knowledge.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a consensus",
            "1:no consensus",
            "2:the command was not understood",
            "5:the journal cannot be written: the disk is full, read-only or broken",
            "6:something that is needed cannot be read",
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
            description = "Documents the agents weigh (.md .adoc .rst .txt). Default: the current folder.")
    private Path knowledge = Path.of("");

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

    @Mixin
    private KeepingOptions keeping;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        VotingStrategy voting = asked(() -> Strategies.named(strategy));
        Question asked = asked(() -> question(voting));
        DialecticBuilder builder = Dialectic.builder()
                .agents(asked(() -> Panels.asked(panel)))
                .knowledge(knowledge(terminal))
                .format(debateFormat())
                .voting(voting)
                .consensus(CONSENSUS)
                .ballots(asked(() -> waves == 0 ? BallotWaves.allAtOnce() : BallotWaves.of(waves)))
                // One after the other, so that the same question is printed alike each time.
                .executor(Runnable::run);
        keeping.keep(builder, spec, terminal);
        try (Dialectic dialectic = builder.listener(new DebatePrinter(terminal)).build()) {
            terminal.line("Question: ", asked.text());
            return OutcomePrinter.print(terminal, dialectic.debate(asked), strategy, CONSENSUS.name());
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
        Path folder = knowledge.toAbsolutePath().normalize();
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
