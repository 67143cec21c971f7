package dev.dialectic.debate;

import dev.dialectic.text.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the procedures that ship again by their names. Stateless and thread-safe. */
final class FormatNames {

    private static final Pattern IN_ROUNDS = Pattern.compile("(standard|sequential|judged)\\(rounds=([1-9][0-9]*)\\)");

    /** Any decimal that a double is printed as: older runtimes print some in more digits than newer ones. */
    private static final Pattern VOTE_FIRST =
            Pattern.compile("voteFirst\\(margin=(-?[0-9]+\\.[0-9]+(?:E-?[0-9]+)?)\\)");

    private FormatNames() {}

    static Debate read(String name) {
        Matcher inRounds = IN_ROUNDS.matcher(name);
        Matcher voteFirst = VOTE_FIRST.matcher(name);
        try {
            if (inRounds.matches()) {
                return inRounds(inRounds.group(1), Integer.parseInt(inRounds.group(2)));
            } else if (voteFirst.matches()) {
                return Debate.voteFirst(Double.parseDouble(voteFirst.group(1)));
            } else if (name.equals(Debate.voteOnly().name())) {
                return Debate.voteOnly();
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new IllegalArgumentException(unknown(name), outOfRange);
        }
        throw new IllegalArgumentException(unknown(name));
    }

    private static String unknown(String name) {
        return "debate format: expected the name of one that ships, one of standard(rounds=N), sequential(rounds=N),"
                + " judged(rounds=N) with N of at least 1, voteFirst(margin=M) with M in [0, 1], voteOnly; found \""
                + VisibleText.oneLine(name, 80) + "\"";
    }

    private static Debate inRounds(String format, int rounds) {
        return switch (format) {
            case "standard" -> Debate.standard(rounds);
            case "sequential" -> Debate.sequential(rounds);
            default -> Debate.judged(rounds);
        };
    }
}
