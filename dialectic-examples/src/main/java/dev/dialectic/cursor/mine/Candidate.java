package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule that a miner proposes, with its evidence. Immutable and thread-safe.
 *
 * @param id what names it from run to run: the miner's name, and after a colon whatever tells its rules apart
 * @param topic what it is about
 * @param subject what it settles, such as {@code build command}: two rules of one subject and different values
 *     contradict each other
 * @param value how it settles it, such as {@code mvn verify}
 * @param directive the rule as whoever edits the repository reads it: one to three sentences of Markdown on one line,
 *     naming a path, symbol, command or version of this repository; a prohibition names its alternative
 * @param activation when it is shown
 * @param support how often the repository keeps it
 * @param citations where its evidence can be looked up, the most telling first, at most ten
 * @param foci what kinds of work it matters to
 */
public record Candidate(
        String id,
        Topic topic,
        String subject,
        String value,
        String directive,
        Activation activation,
        Support support,
        List<Citation> citations,
        Set<Focus> foci) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(:[^\\s`]{1,200})?");

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the id has another form or nothing is cited
     */
    public Candidate {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "candidate: expected an id like miner or miner:what, found \"" + id + "\"");
        }
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(directive, "directive");
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(support, "support");
        citations = List.copyOf(citations);
        foci = Set.copyOf(foci);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException(
                    "candidate " + id + ": expected evidence that can be looked up, found none");
        }
    }

    /**
     * The same rule, shown at another time.
     *
     * @param when when it is shown
     * @return the rule
     */
    public Candidate shown(Activation when) {
        return new Candidate(id, topic, subject, value, directive, when, support, citations, foci);
    }

    /**
     * The miner that proposed it.
     *
     * @return the part of the id before the colon
     */
    public String miner() {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }
}
