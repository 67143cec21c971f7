package dev.dialectic.cli;

import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.FocusShare;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.cursor.Learnt;
import dev.dialectic.cursor.MaintenanceListener;
import dev.dialectic.cursor.MaintenanceReport;
import dev.dialectic.cursor.Moment;
import dev.dialectic.cursor.debate.RuledCandidate;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.rule.FileEdit;
import dev.dialectic.cursor.rule.RuleFileName;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints maintenance as it comes along: what was seen, who debates, each debate, what it came to. Used by one thread. */
final class MaintenancePrinter implements MaintenanceListener, AutoCloseable {

    private static final int EVENTS_SHOWN = 10;

    private final Terminal terminal;
    private final boolean quiet;
    private final Progress progress = new Progress();
    private DebatePrinter debate;
    private int debated;

    MaintenancePrinter(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.debate = new DebatePrinter(terminal);
    }

    @Override
    public void warned(String sentence) {
        progress.done();
        terminal.line("warning: ", sentence);
    }

    @Override
    public void walked(int done, int total) {
        progress.at("reading commits", done, total);
    }

    @Override
    public void mining(String miner, int done, int total) {
        progress.at("mining rules", done, total);
    }

    @Override
    public void sawMoment(Moment moment) {
        progress.done();
        terminal.line("Events: " + moment.events() + " of " + moment.commits() + " commits; the newest:");
        List<List<String>> rows = new ArrayList<>();
        for (CodebaseEvent event : moment.recent().stream().limit(EVENTS_SHOWN).toList()) {
            String subject = event.message().lines().findFirst().orElse("");
            rows.add(List.of(
                    event.id().substring(0, Math.min(10, event.id().length())),
                    event.changes().size() + (event.changes().size() == 1 ? " file" : " files"),
                    "+" + event.addedLines() + " -" + event.removedLines(),
                    subject));
        }
        terminal.table(rows);
        terminal.gap();
        terminal.line("Foci of the moment:");
        List<List<String>> foci = new ArrayList<>();
        for (FocusShare focus : moment.foci()) {
            foci.add(List.of(
                    focus.focus().name().toLowerCase(Locale.ROOT),
                    String.format(Locale.ROOT, "%3.0f %%", focus.share() * 100),
                    focus.events() + (focus.events() == 1 ? " event" : " events")));
        }
        terminal.table(foci);
        terminal.gap();
    }

    @Override
    public void seated(List<Persona> personas) {
        terminal.line("Agents generated:");
        terminal.table(personas.stream()
                .map(persona -> List.of(persona.avatar(), persona.name(), firstSentence(persona.perspective())))
                .toList());
        terminal.gap();
    }

    @Override
    public void mined(List<Candidate> candidates, int undebated) {
        progress.done();
        terminal.line("Candidate rules: " + candidates.size() + ", of which " + undebated
                + " were decided before on the same evidence");
        terminal.gap();
    }

    @Override
    public void debating(Candidate candidate, RecordedEvent event) {
        if (event.sequence() == 1) {
            debated++;
            debate = new DebatePrinter(terminal);
            terminal.line("Debate " + debated + ": ", candidate.directive());
            terminal.line("  evidence   ", evidence(candidate));
        }
        if (!quiet) {
            debate.onEvent(event);
        }
    }

    @Override
    public void decided(RuledCandidate ruled) {
        if (quiet) {
            terminal.line("  verdict    ", DebatePrinter.words(ruled.outcome().verdict()));
        }
        terminal.gap();
    }

    @Override
    public void left(List<Candidate> candidates, String why) {
        terminal.line(
                "Left for the next run, with what stands of them as it is: ",
                candidates.size() + (candidates.size() == 1 ? " rule, since " : " rules, since ") + why + ".");
        terminal.gap();
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String evidence(Candidate candidate) {
        Support support = candidate.support();
        String counted = support.fact()
                ? "stated in " + support.kept() + (support.kept() == 1 ? " place" : " places")
                : support.kept() + " of " + support.cases()
                        + String.format(Locale.ROOT, ", at least %.2f", support.wilson());
        return counted + "; " + candidate.citations().get(0).locator() + " "
                + candidate.citations().get(0).quote();
    }

    /** The end of a run: the rules and what became of them, and what a person should know. */
    void report(MaintenanceReport report) {
        long written = report.ruled().stream()
                .filter(ruled -> ruled.rule().isPresent())
                .count();
        terminal.line("Debated " + report.ruled().size() + (report.ruled().size() == 1 ? " rule: " : " rules: ")
                + written + " won, " + (report.ruled().size() - written) + " did not.");
        terminal.table(report.ruled().stream().map(MaintenancePrinter::summary).toList());
        Learnt learnt = report.learnt();
        learnt.declined().forEach(id -> terminal.line("A person deleted this rule, and it stays away: ", id));
        learnt.edited().forEach(id -> terminal.line("A person put this rule in other words, which stay: ", id));
        learnt.proposedAgain()
                .forEach(id -> terminal.line("A person deleted this rule; its evidence changed, so it is back: ", id));
        learnt.retracted().forEach(id -> terminal.line("Its evidence is gone, so it is taken back: ", id));
        report.plan().notes().forEach(note -> terminal.line("note: ", note));
        terminal.gap();
    }

    private static List<String> summary(RuledCandidate ruled) {
        Verdict verdict = ruled.outcome().verdict();
        String file = ruled.rule()
                .map(rule -> RuleFileName.of(rule.topic(), rule.activation()))
                .orElse("not written");
        return List.of(
                ruled.outcome().decision().orElse("no consensus"),
                String.format(Locale.ROOT, "%.2f", verdict.findings().support()),
                ruled.candidate().id(),
                file);
    }

    /** What becomes of a file, in a word. */
    static String word(FileEdit edit) {
        if (edit instanceof FileEdit.Create) {
            return "created ";
        }
        return edit instanceof FileEdit.Delete ? "deleted " : "changed ";
    }

    @Override
    public void close() {
        progress.done();
    }
}
