package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.EvidenceWeighingAgent;
import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.DimensionPanel;
import dev.dialectic.agent.generate.PanelTemplates;
import dev.dialectic.consensus.Findings;
import dev.dialectic.debate.Debate;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.machine.Flip;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.vote.strategy.Strategies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
            "6:something that is needed cannot be read",
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

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        try (Dialectic dialectic = Dialectic.builder()
                .agents(agents())
                .knowledge(knowledge(terminal))
                .format(debateFormat())
                .voting(asked(() -> Strategies.named(strategy)))
                // One after the other, so that the same question is printed alike each time.
                .executor(Runnable::run)
                .listener(new DebatePrinter(terminal))
                .build()) {
            Question asked = asked(this::question);
            terminal.line("Question: ", asked.text());
            Outcome outcome = dialectic.debate(asked);
            summary(terminal, outcome);
            return outcome.decision().isPresent() ? 0 : 1;
        }
    }

    private Question question() {
        if (options.size() < 2) {
            throw new IllegalArgumentException(
                    "expected two options or more, found " + options.size() + "; add --option ID for each");
        }
        List<Option> parsed = options.stream()
                .map(option -> option.split("=", 2))
                .map(parts -> new Option(parts[0], parts.length > 1 ? parts[1] : parts[0]))
                .toList();
        return new Question(question, parsed, constraints);
    }

    private AgentGenerator agents() {
        if (panel.equals(PanelNames.QUESTION)) {
            return Balanced.of(DimensionPanel.of(EvidenceWeighingAgent::of), EvidenceWeighingAgent::of);
        }
        return asked(() -> PanelTemplates.shipped().generator(panel, Map.of(), EvidenceWeighingAgent::of));
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

    private static void summary(Terminal terminal, Outcome outcome) {
        Findings findings = outcome.verdict().findings();
        terminal.gap();
        terminal.line("Verdict: ", DebatePrinter.words(outcome.verdict()));
        List<List<String>> rows = new ArrayList<>();
        findings.distribution()
                .forEach((option, share) ->
                        rows.add(List.of(option, String.format(Locale.ROOT, "%5.1f %%", share * 100), "#".repeat((int)
                                        Math.round(share * 40)))));
        terminal.table(rows);
        terminal.line("", findings.reasoning());
        for (Flip flip : outcome.flips()) {
            terminal.line(
                    "Moved: ",
                    flip.agent() + " from " + flip.from().option() + " to "
                            + flip.to().option());
        }
        if (findings.cast() == 0) {
            terminal.line(
                    "No agent found evidence that speaks of an option; name a folder of documents with --knowledge.");
        }
    }
}
