package dev.dialectic.cli;

import dev.dialectic.DialecticBuilder;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.run.Ids;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options of a debate that outlives its process. */
final class KeepingOptions {

    @Option(
            names = {"-j", "--journal"},
            paramLabel = "folder",
            description = "Keep the debate in this folder, so that 'dialectic resume' can finish it after a crash."
                    + " Default: it is kept in memory and ends with the process.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--durability",
            paramLabel = "when",
            description = "When the disk is waited for: always (each event; the default), group (events that come"
                    + " together share one wait) or os (never: survives a crash of the program, not of the machine).")
    private Optional<Durability> durability = Optional.empty();

    @Option(
            names = "--in-doubt",
            paramLabel = "what",
            converter = InDoubtWords.class,
            description = "What becomes of a call that a crash left open: ask-again (the default; it may be paid for"
                    + " twice) or abstain (whoever was asked is silent).")
    private Optional<Terms.InDoubt> inDoubt = Optional.empty();

    /** Has a debate kept as was asked, and the person told how to go on with it. */
    void keep(DialecticBuilder builder, CommandSpec spec, Terminal terminal) {
        if (folder.isEmpty()) {
            requireAbsent(spec, "--durability", durability);
            requireAbsent(spec, "--in-doubt", inDoubt);
            return;
        }
        Path absolute = folder.get().toAbsolutePath().normalize();
        DebateId debate = Ids.random().next();
        builder.journal(FileJournal.in(absolute, durability.orElse(Durability.ALWAYS)))
                .ids(() -> debate)
                .inDoubt(inDoubt.orElse(Terms.InDoubt.ASK_AGAIN))
                .listener(recorded -> {
                    // Not earlier: before its question is recorded there is nothing to go on with.
                    if (recorded.event() instanceof QuestionRaised) {
                        terminal.line("Debate:   ", debate.value());
                        terminal.line("After a crash, go on with:");
                        terminal.block(
                                "  dialectic resume " + debate + " --journal " + Shell.word(absolute.toString()));
                    }
                });
    }

    private static void requireAbsent(CommandSpec spec, String option, Optional<?> given) {
        if (given.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), option + ": expected together with --journal, found it alone");
        }
    }

    /** {@code ask-again} and {@code abstain}. */
    static final class InDoubtWords implements ITypeConverter<Terms.InDoubt> {

        @Override
        public Terms.InDoubt convert(String words) {
            return switch (words.toLowerCase(Locale.ROOT)) {
                case "ask-again" -> Terms.InDoubt.ASK_AGAIN;
                case "abstain" -> Terms.InDoubt.ABSTAIN;
                default -> throw new TypeConversionException("expected ask-again or abstain, found '" + words + "'");
            };
        }
    }
}
