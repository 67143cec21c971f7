package dev.dialectic.vote.strategy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is known of a rule beside a column of another library.
 *
 * @param rule ours
 * @param file the profiles
 * @param column theirs, as library:rule
 * @param expected how many profiles there are, and in how many of them the winner sets differ
 * @param convention why they differ; empty when they do not
 * @param explanation what the convention says of each profile
 */
record OracleRow(
        VotingStrategy rule,
        String file,
        String column,
        Comparison expected,
        String convention,
        Explanation explanation) {

    private static final String CHECKED = " (checked on every profile, not computed)";
    static final String LINEAR = "profiles_linear.json";
    static final String TIES = "profiles_ties.json";
    static final String GRADES = "profiles_grade.json";
    static final String APPROVALS = "profiles_approval.json";

    /** Whether a convention explains what another library says of a poll. */
    interface Explanation {

        /** Of a convention that nobody computed. */
        Explanation NONE = (poll, ours, theirs) -> false;

        boolean explains(Poll poll, int ours, int theirs);
    }

    OracleRow {
        if (convention.isEmpty() != (expected.different() == 0)) {
            throw new IllegalArgumentException("expected a convention where and only where winners differ, found \""
                    + convention + "\" of " + column);
        }
    }

    static OracleRow equal(VotingStrategy rule, String file, String column, int profiles) {
        return new OracleRow(rule, file, column, new Comparison(profiles, 0), "", Explanation.NONE);
    }

    static OracleRow differs(VotingStrategy rule, String file, String column, Comparison expected, String convention) {
        return new OracleRow(rule, file, column, expected, convention, Explanation.NONE);
    }

    /** This row where their answer to every profile is what a computation of their convention gives. */
    OracleRow computed(ToIntFunction<Poll> theirs) {
        return with(convention, (poll, ours, winners) -> theirs.applyAsInt(poll) == winners);
    }

    /** This row where their answer to every profile is that of another rule of ours. */
    OracleRow as(VotingStrategy other) {
        return computed(poll -> Oracle.mask(other.count(poll).leaders()));
    }

    /** This row where every answer of theirs keeps what the convention says. */
    OracleRow narrowed(Explanation checked) {
        return with(convention + CHECKED, checked);
    }

    private OracleRow with(String words, Explanation why) {
        return new OracleRow(rule, file, column, expected, words, why);
    }

    /** What the profiles say, each line of which is a voter of its weight. */
    Comparison found() throws IOException {
        return Oracle.compare(file, column, polls(), (poll, winners) -> ours(poll) == winners);
    }

    /** How many profiles have winners that are neither ours nor explained; of an explanation every profile is asked. */
    int unexplained() throws IOException {
        return Oracle.compare(
                        file,
                        column,
                        polls(),
                        (poll, winners) -> explanation == Explanation.NONE
                                ? ours(poll) == winners
                                : explanation.explains(poll, ours(poll), winners))
                .different();
    }

    private Function<JsonNode, Poll> polls() {
        return file.equals(GRADES) ? Oracle::graded : Oracle::weighted;
    }

    private int ours(Poll poll) {
        return Oracle.mask(rule.count(poll).leaders());
    }

    /** The row as it is printed, with what was found rather than what was expected. */
    String printed(Comparison found, int unexplained) {
        return "| " + rule.name() + " | `" + column + "` | " + file.replaceAll("profiles_|\\.json", "") + " | "
                + found.compared() + " | " + (found.compared() - found.different()) + " | "
                + (found.different() - unexplained) + " | " + unexplained + " | " + convention + " |\n";
    }
}
