package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.LabelMeaning;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Compares strategies on a file of votes: the command. */
public final class Compare {

    private static final String HELP = """
            Compares consensus strategies on recorded votes.

            Usage: compare [options] <votes>
                   compare --defaults [options] <votes> <votes> ...

              --as table|csv|svg   how it is printed; a table by default
              --debates            compares the first vote with the last one of each debate
              --stopping           compares asking for some ballots with asking for all, in waves of 1, 2 and 3
              --defaults           compares what is used when nobody chooses with plurality, on each of the files
              --only <words>       compares only strategies with these words in their names
              --shared-labels      choices are classes, the same in every poll, and not answers that voters made up
              --voters <n>         leaves out polls with fewer votes than n
              --ties first-cast|shared|not-decided
                                   what several leaders are worth; first-cast by default
              --folds <n>          folds for what learns; 10 by default
              --resamples <n>      draws of the bootstrap; 2000 by default
              --seed <n>           where chance begins; 1 by default
              --help               prints this

            Votes are CSV with a vote a line, or JSON lines, with poll, voter and choice, and as you like confidence, weight,
            truth, slice, round, first and

              ranking       a>b=c        most preferred first, = for a tie; what is not named is not ranked
              approvals     a;b          the choice among them
              grades        a:0.9;b:0.4  in [0, 1]
              points        a:3;b:1      of a budget, at least 0
              predictions   a:0.7;b:0.3  the share of voters in [0, 1] that is expected

            JSON may have ["a", ["b", "c"]], ["a", "b"] and {"a": 0.9} there, for names that have > = ; or : in them. A choice
            may be left out where these tell it. Rules that need what no vote tells are left out by name.

            Exit codes: 0 compared, 1 the votes cannot be read, 2 the command is not understood.
            """;

    private final Deque<String> arguments;
    private final List<Consumer<Comparison>> settings = new ArrayList<>();
    private String form = "table";
    private boolean defaults;

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
        while (!arguments.isEmpty() && arguments.element().startsWith("--")) {
            option(arguments.pop());
        }
        if (defaults) {
            return defaultsTable().toString();
        }
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("expected a file of votes after the options, found "
                    + (arguments.isEmpty() ? "none" : arguments) + "; --help tells more");
        }
        ComparisonReport report = comparison(arguments.pop()).run();
        return switch (form) {
            case "table" -> report.table();
            case "csv" -> report.csv();
            case "svg" -> report.svg();
            default -> throw new IllegalArgumentException("--as: expected table, csv or svg, found " + form);
        };
    }

    private Comparison comparison(String file) throws IOException {
        Comparison comparison = Comparison.of(Path.of(file));
        settings.forEach(setting -> setting.accept(comparison));
        return comparison;
    }

    private DefaultsTable defaultsTable() throws IOException {
        if (arguments.isEmpty() || !form.equals("table")) {
            throw new IllegalArgumentException("--defaults: expected files of votes, and a table; found "
                    + (arguments.isEmpty() ? "no file" : "--as " + form));
        }
        DefaultsTable table = new DefaultsTable();
        for (String file : arguments) {
            table.add(Path.of(file).getFileName().toString(), comparison(file).run());
        }
        return table;
    }

    private void option(String option) {
        switch (option) {
            case "--as" -> form = value(option);
            case "--defaults" -> defaults = true;
            case "--debates" -> settings.add(Comparison::debates);
            case "--stopping" -> settings.add(Comparison::stopping);
            case "--voters" -> setting(option, (comparison, number) -> comparison.atLeast(number.intValue()));
            case "--folds" -> setting(option, (comparison, number) -> comparison.folds(number.intValue()));
            case "--resamples" -> setting(option, (comparison, number) -> comparison.resamples(number.intValue()));
            case "--seed" -> setting(option, Comparison::seed);
            case "--only" -> {
                String words = value(option);
                settings.add(comparison -> comparison.only(words));
            }
            case "--shared-labels" -> settings.add(comparison -> comparison.labels(LabelMeaning.SHARED));
            case "--ties" -> {
                Ties ties = ties(value(option));
                settings.add(comparison -> comparison.ties(ties));
            }
            default ->
                throw new IllegalArgumentException("expected an option, found \"" + option + "\"; --help lists them");
        }
    }

    private void setting(String option, BiConsumer<Comparison, Long> made) {
        long number = number(option);
        settings.add(comparison -> made.accept(comparison, number));
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
