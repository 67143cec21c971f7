package dev.dialectic.benchmark.beside;

import dev.dialectic.llm.server.LedgerLine;
import dev.dialectic.llm.server.LedgerLine.What;
import dev.dialectic.llm.server.LoopbackModel;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one panel made of one misfortune.
 *
 * @param panel who decided
 * @param outcome what was decided, or the exception that came instead
 * @param requests how many arrived at the server
 * @param paid how many answers the server billed
 * @param again how many of these were to a request that it had answered before
 * @param told what the user reads
 */
record Row(Panel panel, String outcome, long requests, long paid, long again, String told) {

    /** Long enough for what matters. */
    private static final int MOST_TOLD = 110;

    static Row of(Panel panel, Told told, LoopbackModel server) {
        server.ledger().settles();
        List<LedgerLine> paid = server.ledger().lines().stream()
                .filter(line -> line.what() == What.ANSWERED && line.billedTokens() > 0)
                .toList();
        long different = paid.stream().map(LedgerLine::bodyHash).distinct().count();
        return new Row(
                panel,
                told.outcome(),
                server.ledger().received(),
                paid.size(),
                paid.size() - different,
                cut(told.words()));
    }

    List<String> cells(String misfortune) {
        return List.of(misfortune, panel.words(), outcome, requests + "", paid + "", again + "", told);
    }

    private static String cut(String words) {
        String line = words.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replace("|", "/");
        return line.length() <= MOST_TOLD ? line : line.substring(0, MOST_TOLD - 1) + "…";
    }
}
