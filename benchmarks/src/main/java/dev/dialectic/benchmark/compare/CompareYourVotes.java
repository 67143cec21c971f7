package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.VotingStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Consensus strategies are compared on recorded votes, a rule of one's own among them. */
public final class CompareYourVotes {

    private CompareYourVotes() {}

    /**
     * Prints the comparison and draws it.
     *
     * @param args the file of votes, and the file for the chart
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String... args) throws IOException {
        Path votes = Path.of(args[0]);
        Path chart = Path.of(args[1]);
        // begin
        VotingStrategy onlyTheSure = VotingStrategy.scoring(
                "only the sure",
                (ballot, option, weight) -> ballot.choice().equals(option) && ballot.confidence() >= 0.8 ? weight : 0);

        ComparisonReport report =
                Comparison.of(votes).with(onlyTheSure).folds(5).seed(7).run();
        System.out.print(report.table());
        System.out.println("gain of the sure: " + report.row("only the sure").gain());
        Files.writeString(chart, report.svg());
        // end
    }
}
