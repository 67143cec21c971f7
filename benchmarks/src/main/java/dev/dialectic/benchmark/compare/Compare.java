package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.LabelMeaning;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares strategies on a file of votes: the command. */
public final class Compare {

    private static final String HELP = """
            Compares consensus strategies on recorded votes.

            Usage: compare [options] <votes>

              --as table|csv|svg   how it is printed; a table by default
              --debates            compares the first vote with the last one of each debate
              --only <words>       compares only strategies with these words in their names
              --shared-labels      choices are classes, the same in every poll, and not answers that voters made up
              --voters <n>         leaves out polls with fewer votes than n
              --ties first-cast|shared|not-decided
                                   what several leaders are worth; first-cast by default
              --folds <n>          folds for what learns; 10 by default
              --resamples <n>      draws of the bootstrap; 2000 by default
              --seed <n>           where chance begins; 1 by default
              --help               prints this

            Exit codes: 0 compared, 1 the votes cannot be read, 2 the command is not understood.
            """;

    private final Deque<String> arguments;
    private String form = "table";

    private Compare(Deque<String> arguments) {
        this.arguments = arguments;
    }

    /**
     * Compares, prints, and exits with a code that {@code --help} lists.
     *
     * @param arguments options and the file
     */
    public static void main(String... arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int code = run(List.of(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Compares and prints; returns the exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            out.print(new Compare(new ArrayDeque<>(arguments)).printed());
            return 0;
        } catch (VoteFileException flaw) {
            err.println(flaw.getMessage());
            return 1;
        } catch (IOException unreadable) {
            err.println("the votes cannot be read: " + unreadable);
            return 1;
        } catch (IllegalArgumentException misunderstood) {
            err.println(misunderstood.getMessage());
            return 2;
        }
    }

    private String printed() throws IOException {
        String file = Optional.ofNullable(arguments.pollLast())
                .filter(last -> !last.startsWith("--"))
                .orElseThrow(() -> new IllegalArgumentException("expected a file of votes; --help tells more"));
        Comparison comparison = Comparison.of(Path.of(file));
        while (!arguments.isEmpty()) {
            option(comparison, arguments.pop());
        }
        ComparisonReport report = comparison.run();
        return switch (form) {
            case "table" -> report.table();
            case "csv" -> report.csv();
            case "svg" -> report.svg();
            default -> throw new IllegalArgumentException("--as: expected table, csv or svg, found " + form);
        };
    }

    private void option(Comparison comparison, String option) {
        switch (option) {
            case "--as" -> form = value(option);
            case "--debates" -> comparison.debates();
            case "--voters" -> comparison.atLeast((int) number(option));
            case "--folds" -> comparison.folds((int) number(option));
            case "--resamples" -> comparison.resamples((int) number(option));
            case "--seed" -> comparison.seed(number(option));
            case "--only" -> comparison.only(value(option));
            case "--shared-labels" -> comparison.labels(LabelMeaning.SHARED);
            case "--ties" -> comparison.ties(ties(value(option)));
            default ->
                throw new IllegalArgumentException("expected an option, found \"" + option + "\"; --help lists them");
        }
    }

    private static Ties ties(String words) {
        return Arrays.stream(Ties.values())
                .filter(each -> each.option().equals(words.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--ties: expected one of "
                        + Arrays.stream(Ties.values()).map(Ties::option).toList() + ", found " + words));
    }

    private long number(String option) {
        String value = value(option);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException words) {
            throw new IllegalArgumentException(option + ": expected a number, found " + value);
        }
    }

    private String value(String option) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(option + ": expected a value, found none");
        }
        return arguments.pop();
    }
}
