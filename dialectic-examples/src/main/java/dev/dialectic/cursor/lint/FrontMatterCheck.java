package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.FrontMatter;
import dev.dialectic.cursor.rule.LineReader;
import dev.dialectic.cursor.rule.Reading;
import dev.dialectic.cursor.rule.RuleDocument;
import dev.dialectic.cursor.rule.StrictYamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Q1: a strict parser and a line splitter read the head alike, and it says one way of being shown. */
final class FrontMatterCheck implements Check {

    private static final List<String> KEYS = List.of("description", "globs", "alwaysApply");

    @Override
    public LintRow measure(LintScope scope) {
        List<Offender> offenders = new ArrayList<>();
        for (RuleDocument document : scope.documents()) {
            fault(document).ifPresent(fault -> offenders.add(new Offender(document.path(), 1, fault)));
        }
        return LintRow.share(Measure.Q1, scope.documents().size(), offenders);
    }

    private static Optional<String> fault(RuleDocument document) {
        if (!document.fenced()) {
            return Optional.of(
                    "has no front matter from its first byte to a second ---, so it is never shown on its own");
        }
        Reading strict = new StrictYamlReader().read(document.head());
        if (strict instanceof Reading.Unreadable unreadable) {
            return Optional.of("a strict YAML parser cannot read the front matter: " + unreadable.why());
        }
        if (strict instanceof Reading.Values values
                && new LineReader().read(document.head()) instanceof Reading.Values lines) {
            for (String key : KEYS) {
                String one = values.byKey().getOrDefault(key, "");
                String other = lines.byKey().getOrDefault(key, "");
                if (!one.equals(other)) {
                    return Optional.of(key + " reads \"" + one + "\" in YAML and \"" + other + "\" line by line");
                }
            }
        }
        FrontMatter front = document.front();
        return front.alwaysApply() && !front.globs().isEmpty()
                ? Optional.of("says both alwaysApply and globs; keep one")
                : Optional.empty();
    }
}
