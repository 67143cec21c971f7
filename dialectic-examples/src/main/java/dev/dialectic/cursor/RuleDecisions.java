package dev.dialectic.cursor;

import dev.dialectic.consensus.Findings;
import dev.dialectic.cursor.debate.RuleDebates;
import dev.dialectic.cursor.debate.RuleQuestion;
import dev.dialectic.cursor.debate.RuledCandidate;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.rule.RuleBook;
import dev.dialectic.cursor.rule.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings a rule book up to date with what the miners found. Used by one thread. */
final class RuleDecisions {

    private final RuleDebates debates;
    private final MaintenanceListener listener;
    private final List<RuledCandidate> ruled = new ArrayList<>();
    private final List<String> retracted = new ArrayList<>();
    private RuleBook book;

    RuleDecisions(RuleBook book, RuleDebates debates, MaintenanceListener listener) {
        this.book = book;
        this.debates = debates;
        this.listener = listener;
    }

    /** The candidates whose evidence moved since they were decided, or that never were. */
    static List<Candidate> open(RuleBook book, List<Candidate> found) {
        return found.stream()
                .filter(candidate -> !book.settles(candidate)
                        && !RuleQuestion.narrowed(candidate)
                                .filter(book::settles)
                                .isPresent())
                .toList();
    }

    RuleBook book() {
        return book;
    }

    List<RuledCandidate> ruled() {
        return ruled;
    }

    List<String> retracted() {
        return retracted;
    }

    /** Debates what is open. */
    void decide(List<Candidate> open) {
        for (Candidate candidate : open) {
            RuledCandidate decision = debates.debate(candidate, event -> listener.debating(candidate, event));
            ruled.add(decision);
            listener.decided(decision);
        }
        Set<String> outdone = outdone();
        for (RuledCandidate decision : ruled) {
            Optional<Candidate> rule = decision.rule().filter(adopted -> !outdone.contains(adopted.id()));
            book = rule.isPresent()
                    ? book.adopt(rule.get(), ruling(decision))
                    : book.reject(decision.candidate(), ruling(decision));
        }
    }

    /** Of several rules that settle one subject for the same files in different ways, all but the best supported. */
    private Set<String> outdone() {
        Map<String, List<RuledCandidate>> bySubject = new LinkedHashMap<>();
        for (RuledCandidate decision : ruled) {
            decision.rule()
                    .ifPresent(rule -> bySubject
                            .computeIfAbsent(rule.subject() + rule.activation(), subject -> new ArrayList<>())
                            .add(decision));
        }
        Set<String> outdone = new HashSet<>();
        for (List<RuledCandidate> rivals : bySubject.values()) {
            RuledCandidate best = rivals.stream()
                    .max(Comparator.comparingDouble(
                                    (RuledCandidate rival) -> ruling(rival).support())
                            .thenComparing(rival -> rival.candidate().support().wilson())
                            .thenComparing(rival -> rival.candidate().id(), Comparator.reverseOrder()))
                    .orElseThrow();
            rivals.stream()
                    .map(RuledCandidate::candidate)
                    .filter(rival -> !rival.value().equals(best.candidate().value()))
                    .forEach(rival -> outdone.add(rival.id()));
        }
        return outdone;
    }

    /** Takes back the rules whose evidence is gone. */
    void retract(Mining mining) {
        for (Candidate standing : book.standing()) {
            if (mining.disproves(standing)) {
                book = book.retract(standing.id());
                retracted.add(standing.id());
            }
        }
    }

    private static Ruling ruling(RuledCandidate decision) {
        Findings findings = decision.outcome().verdict().findings();
        return new Ruling(findings.support(), findings.margin());
    }
}
