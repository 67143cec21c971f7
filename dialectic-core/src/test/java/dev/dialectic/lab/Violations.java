package dev.dialectic.lab;

import dev.dialectic.event.DebateId;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a check finds of one debate. Used by one check. */
final class Violations {

    private final DebateId debate;
    private final List<Violation> violations = new ArrayList<>();

    Violations(DebateId debate) {
        this.debate = debate;
    }

    void add(Invariant invariant, String words) {
        violations.add(new Violation(invariant, debate, words));
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
