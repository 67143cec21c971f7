package dev.dialectic.cursor;

import dev.dialectic.consensus.Findings;
import dev.dialectic.cursor.debate.RuleDebates;
import dev.dialectic.cursor.debate.RuleQuestion;
import dev.dialectic.cursor.debate.RuledCandidate;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.rule.BookEntry;
import dev.dialectic.cursor.rule.Fate;
import dev.dialectic.cursor.rule.PersonsEdits;
import dev.dialectic.cursor.rule.RuleBook;
import dev.dialectic.cursor.rule.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings a rule book up to date with what the miners found. Used by one thread, for one run. */
final class RuleDecisions {

    /** A person's words before ours, then what the panel was surer of, then what has more evidence. */
    private static final Comparator<BookEntry> BEST_LAST = Comparator.comparing(
                    (BookEntry entry) -> entry.fate() == Fate.EDITED)
            .thenComparing(entry -> entry.ruling().support())
            .thenComparing(entry -> entry.rule().support().wilson())
            .thenComparing(entry -> entry.rule().id(), Comparator.reverseOrder());

    private final RuleDebates debates;
    private final MaintenanceListener listener;
    private final Set<String> justDeclined;
    private final List<RuledCandidate> ruled = new ArrayList<>();
    private final List<String> retracted = new ArrayList<>();
    private final List<String> proposedAgain = new ArrayList<>();
    private RuleBook book;

    /** Decisions on a book in which what people did is noted. */
    RuleDecisions(PersonsEdits edits, RuleDebates debates, MaintenanceListener listener) {
        this.book = edits.book();
        this.justDeclined = Set.copyOf(edits.declined());
        this.debates = debates;
        this.listener = listener;
    }

    RuleBook book() {
        return book;
    }

    List<RuledCandidate> ruled() {
        return ruled;
    }

    /** The ids of rules whose evidence is gone. */
    List<String> retracted() {
        return retracted;
    }

    /** The ids of rules that a person deleted and that stand again, since their evidence is another one now. */
    List<String> proposedAgain() {
        return proposedAgain;
    }

    /** Debates what is open, takes back what lost its evidence, and leaves one of several rules that contradict. */
    void decide(Mining mining) {
        List<Candidate> open = open(mining);
        listener.mined(mining.found(), mining.found().size() - open.size());
        debates.before(open);
        List<Candidate> left = new ArrayList<>(open);
        for (Candidate candidate : open) {
            if (debates.ended().isPresent()) {
                break;
            }
            RuledCandidate decision = debates.debate(candidate, event -> listener.debating(candidate, event));
            if (decision.isSettled()) {
                left.remove(candidate);
                ruled.add(decision);
                listener.decided(decision);
                note(decision);
            }
        }
        if (!left.isEmpty()) {
            listener.left(left, debates.ended().orElse("too few of the panel voted"));
        }
        retract(mining);
        outdo();
    }

    /**
     * The candidates whose evidence moved since they were decided, or that never were. Where some of what a rule rests on
     * is not here, its evidence only seems to have moved.
     */
    private List<Candidate> open(Mining mining) {
        return mining.found().stream()
                .filter(candidate -> !book.settles(candidate)
                        && RuleQuestion.narrowed(candidate)
                                .filter(book::settles)
                                .isEmpty()
                        && (mining.couldFind(candidate)
                                || book.entry(candidate.id()).isEmpty()))
                .toList();
    }

    private void note(RuledCandidate decision) {
        String id = decision.candidate().id();
        Findings findings = decision.outcome().verdict().findings();
        Ruling ruling = new Ruling(findings.support(), findings.margin());
        boolean declined =
                book.entry(id).filter(entry -> entry.fate() == Fate.DECLINED).isPresent();
        Optional<Candidate> rule = decision.rule();
        if (rule.isPresent() && declined) {
            proposedAgain.add(id);
        }
        book = rule.isPresent() ? book.adopt(rule.get(), ruling) : book.reject(decision.candidate(), ruling);
    }

    /**
     * Takes back the rules whose evidence is gone. A rule that went from its file since the last run is one of them: to
     * take it out was right, whoever did it.
     */
    private void retract(Mining mining) {
        for (BookEntry entry : book.entries().values()) {
            Candidate rule = entry.rule();
            if ((entry.stands() || justDeclined.contains(rule.id())) && mining.disproves(rule)) {
                book = book.retract(rule.id());
                retracted.add(rule.id());
            }
        }
    }

    /** Of several rules that settle one subject for the same files in different ways, all but the best give way. */
    private void outdo() {
        Map<String, List<BookEntry>> bySubject = new LinkedHashMap<>();
        for (BookEntry entry : book.entries().values()) {
            if (entry.stands() || justDeclined.contains(entry.rule().id())) {
                bySubject
                        .computeIfAbsent(
                                entry.rule().subject() + "\n" + entry.rule().activation(), subject -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (List<BookEntry> rivals : bySubject.values()) {
            rivals.stream()
                    .filter(BookEntry::stands)
                    .max(BEST_LAST)
                    .ifPresent(best -> rivals.stream()
                            .filter(rival ->
                                    !rival.rule().value().equals(best.rule().value()))
                            .forEach(rival -> book = book.reject(rival.rule(), rival.ruling())));
        }
    }
}
