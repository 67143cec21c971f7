package dev.dialectic.benchmark.beside;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.llm.server.LoopbackModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same panel in LangChain4j's planners and in this library, under the same misfortunes. */
public final class BesideLangChain4j {

    private BesideLangChain4j() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(table(all()));
        System.exit(0);
    }

    static Map<String, List<Row>> all() throws IOException {
        Map<String, List<Row>> all = new LinkedHashMap<>();
        for (Misfortune misfortune : Misfortune.values()) {
            List<Row> rows = new ArrayList<>();
            for (Panel panel : Panel.values()) {
                if (misfortune.concerns(panel)) {
                    rows.add(row(misfortune, panel));
                }
            }
            all.put(misfortune.words(), rows);
        }
        all.put(MortalTrial.FORGIVEN, List.of(MortalTrial.forgiven()));
        all.put(MortalTrial.KILLED, List.of(MortalTrial.killed(Panel.VOTING), MortalTrial.killed(Panel.OURS_VOTING)));
        return all;
    }

    static String table(Map<String, List<Row>> all) {
        TextTable table = new TextTable(
                List.of("misfortune", "panel", "outcome", "requests", "paid", "paid again", "what the user is told"));
        all.forEach((misfortune, rows) -> rows.forEach(row -> table.row(row.cells(misfortune))));
        return table.toString();
    }

    static Row row(Misfortune misfortune, Panel panel) {
        try (LoopbackModel server = LoopbackModel.start()) {
            misfortune.befall(server.script());
            return Row.of(panel, told(misfortune, panel, server), server);
        }
    }

    private static Told told(Misfortune misfortune, Panel panel, LoopbackModel server) {
        Optional<Runnable> again = misfortune == Misfortune.ERROR_THEN_AGAIN
                ? Optional.of(() -> misfortune.pass(server.script()))
                : Optional.empty();
        try {
            return panel.decide(new Setting(server.baseUrl(), misfortune == Misfortune.ONE_NAME, again));
        } catch (RuntimeException failed) {
            return Told.of(failed);
        }
    }
}
