package dev.dialectic.benchmark.compare;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.learning.AgreementWeights;
import dev.dialectic.learning.TruthInferences;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is used when nobody chooses, and needs no known answers, beside plurality on several files: a default must not cost what
 * nobody asked for. Used by one thread.
 */
final class DefaultsTable {

    /** So far below plurality a default may fall. */
    static final double BAR = 0.005;

    private static final List<String> HEAD = List.of(
            "votes",
            "polls",
            "strategy",
            "default of",
            "right %",
            "plurality %",
            "difference",
            "95 %",
            "0.5 below at most");

    /** One strategy on one file. */
    record Line(String votes, String role, Row row) {

        boolean isDefault() {
            return !role.isEmpty();
        }

        boolean holds() {
            return row.gain() >= -BAR;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Looks at the strategies of one comparison. */
    void add(String votes, ComparisonReport report) {
        roles().forEach((strategy, role) -> lines.add(new Line(votes, role, report.row(strategy))));
    }

    /** What is a default, and of what; the other that judges voters by their agreement is none. */
    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(Strategies.weightedConfidence().name(), "a debate");
        roles.put(TruthInferences.recommended().name(), "many polls");
        roles.put(new AgreementWeights().name(), "");
        return roles;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(HEAD);
        for (Line line : lines) {
            Row row = line.row();
            table.row(List.of(
                    line.votes(),
                    Integer.toString(row.polls()),
                    row.strategy(),
                    line.isDefault() ? line.role() : "nothing",
                    Figures.percent(row.accuracy()),
                    Figures.percent(row.accuracy() - row.gain()),
                    Figures.signed(row.gain()),
                    Figures.signed(row.gainInterval()),
                    line.holds() ? "yes" : "no"));
        }
        return table.toString();
    }
}
