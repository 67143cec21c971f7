package dev.dialectic.guard;

import dev.dialectic.guard.Redacted.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces what looks like a secret by {@code [redacted:<kind>]}. Immutable and thread-safe.
 *
 * <p>It knows three sorts of secrets:
 *
 * <ul>
 *   <li>tokens that say by their form whose they are (AWS, GitHub, GitLab, Slack, Stripe, Google, OpenAI, Anthropic, npm,
 *       PyPI, JSON web tokens and so on), and private keys between their {@code BEGIN} and {@code END};
 *   <li>passwords in addresses, {@code scheme://user:password@host}, and in {@code Authorization} headers;
 *   <li>values that are assigned to names such as {@code password} or {@code api_key}, when they look drawn rather than
 *       written: enough entropy, no placeholder, no reference to something else.
 * </ul>
 *
 * <p>It takes time linear in the length of the text: every pattern is tried only behind a fixed prefix, is bounded and does
 * not go back. It misses what has no form of its own and is not called anything: a password in a sentence is a word.
 */
public final class SecretRedactor implements Redactor {

    private static final int MOST_PASSES = 8;

    /** Makes a redactor with the patterns that ship. */
    public SecretRedactor() {}

    @Override
    public Redacted redact(String text) {
        String left = text;
        List<Finding> findings = List.of();
        // A second pass finds something only where two secrets overlapped. The bound is for texts that are nothing
        // else.
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Span> found = spans(left);
            if (found.isEmpty()) {
                break;
            }
            StringBuilder next = new StringBuilder(left.length());
            findings = replaced(left, found, findings, next);
            left = next.toString();
        }
        return new Redacted(left, findings);
    }

    /** What is a secret in a text: apart from each other, in the order of the text. */
    private static List<Span> spans(String text) {
        List<Span> all = new ArrayList<>();
        TokenFormats.find(text, all);
        PrivateKeys.find(text, all);
        Credentials.find(text, all);
        Assignments.find(text, all);
        // The first to start wins, then the one whose form says more, in the order of the finders.
        all.sort(Comparator.comparingInt(Span::start));
        List<Span> apart = new ArrayList<>();
        int end = 0;
        for (Span span : all) {
            if (span.start() >= end) {
                apart.add(span);
                end = span.end();
            } else if (span.end() > end) {
                // What sticks out of an earlier secret is the rest of a secret.
                Span last = apart.remove(apart.size() - 1);
                apart.add(new Span(last.kind(), last.start(), span.end()));
                end = span.end();
            }
        }
        return apart;
    }

    /** Writes the text with markers, and gives the findings of earlier passes at their new places among the new ones. */
    private static List<Finding> replaced(String text, List<Span> spans, List<Finding> earlier, StringBuilder next) {
        List<Finding> findings = new ArrayList<>();
        int from = 0;
        int known = 0;
        for (Span span : spans) {
            while (known < earlier.size() && earlier.get(known).position() < span.start()) {
                findings.add(moved(earlier.get(known++), next.length() - from));
            }
            next.append(text, from, span.start());
            findings.add(new Finding(span.kind(), next.length()));
            next.append(span.marker());
            from = span.end();
        }
        while (known < earlier.size()) {
            findings.add(moved(earlier.get(known++), next.length() - from));
        }
        next.append(text, from, text.length());
        return findings;
    }

    private static Finding moved(Finding finding, int by) {
        return new Finding(finding.kind(), finding.position() + by);
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
