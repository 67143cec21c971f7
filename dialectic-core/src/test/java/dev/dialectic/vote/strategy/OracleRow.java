package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;

/**
 * What is known of a rule beside a column of another library.
 *
 * @param rule ours
 * @param file the profiles
 * @param column theirs, as library:rule
 * @param expected how many profiles there are, and in how many of them the winner sets differ
 * @param convention why they differ; empty when they do not
 */
record OracleRow(VotingStrategy rule, String file, String column, Comparison expected, String convention) {

    static final String LINEAR = "profiles_linear.json";
    static final String TIES = "profiles_ties.json";
    static final String GRADES = "profiles_grade.json";
    static final String APPROVALS = "profiles_approval.json";

    OracleRow {
        if (convention.isEmpty() != (expected.different() == 0)) {
            throw new IllegalArgumentException("expected a convention where and only where winners differ, found \""
                    + convention + "\" of " + column);
        }
    }

    static OracleRow equal(VotingStrategy rule, String file, String column, int profiles) {
        return new OracleRow(rule, file, column, new Comparison(profiles, 0), "");
    }

    static OracleRow differs(VotingStrategy rule, String file, String column, Comparison expected, String convention) {
        return new OracleRow(rule, file, column, expected, convention);
    }

    /** What the profiles say, each line of which is a voter of its weight. */
    Comparison found() throws IOException {
        return Oracle.compare(
                file,
                column,
                file.equals(GRADES) ? Oracle::graded : Oracle::weighted,
                (poll, winners) -> Oracle.mask(rule.count(poll).leaders()) == winners);
    }

    /** The row as it is printed, with what was found rather than what was expected. */
    String printed(Comparison found) {
        return "| " + rule.name() + " | `" + column + "` | " + file.replaceAll("profiles_|\\.json", "") + " | "
                + found.compared() + " | " + (found.compared() - found.different()) + " | " + found.different() + " | "
                + convention + " |\n";
    }
}
