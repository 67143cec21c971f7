package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a candidate piece by piece. Words of the repository enter a directive only in place of {@code {}}, in code
 * quotes; when one of them is not plain, or anything else is missing, there is no candidate. Used by one thread.
 */
final class Draft {

    /** A path, a symbol, a version: one word. */
    private static final Pattern WORD = Pattern.compile("[\\w./@:=,+*^~$()%!&\\[\\]-]{1,140}");

    /** A command of a program that is known here, with at most nine words: anything else with spaces may be prose. */
    private static final Pattern COMMAND = Pattern.compile(
            "(\\./mvnw|mvn|\\./gradlew|gradle|npm|pnpm|yarn|npx|bun|bunx|uv|uvx"
                    + "|poetry|pdm|pipenv|hatch|tox|nox|pytest|python3?|pip|pip-compile|make|cargo|go|ruff|black|isort|flake8|mypy|pyright"
                    + "|pre-commit|node|tsc|vitest|jest|biome|eslint|prettier|deno)( [\\w./@:=,+*^~$()%!&\\[\\]'\"-]{1,80}){0,9}");

    private static final Pattern ID = Pattern.compile("[^A-Za-z0-9._/@+-]+");

    private final String id;
    private final Topic topic;
    private final List<Citation> citations = new ArrayList<>();
    private String subject = "";
    private String value = "";
    private String directive = "";
    private boolean plain = true;
    private Optional<Activation> activation = Optional.empty();
    private Support support = Support.counted(0, 0);

    private Draft(String id, Topic topic) {
        this.id = id;
        this.topic = topic;
    }

    static Draft of(String miner, Topic topic) {
        return new Draft(miner, topic);
    }

    static Draft of(String miner, String what, Topic topic) {
        String tail = ID.matcher(what).replaceAll("-");
        return new Draft(miner + ":" + tail.substring(0, Math.min(tail.length(), 200)), topic);
    }

    Draft settles(String settled, String how) {
        subject = words(settled.replace("`", ""));
        value = words(how.replace("`", ""));
        return this;
    }

    /** The directive, each {@code {}} standing for a word of the repository. */
    Draft says(String template, String... words) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (String word : words) {
            int hole = template.indexOf("{}", from);
            text.append(template, from, hole).append(quoted(word));
            from = hole + 2;
        }
        directive = text.append(template.substring(from)).toString();
        return this;
    }

    Draft always() {
        activation = Optional.of(new Activation.Always());
        return this;
    }

    Draft attached(List<String> globs) {
        activation = globs.isEmpty() ? Optional.empty() : Optional.of(new Activation.Attached(globs));
        return this;
    }

    Draft support(Support found) {
        support = found;
        return this;
    }

    Draft cites(Collection<Citation> found) {
        citations.addAll(found);
        return this;
    }

    Draft cites(Citation... found) {
        return cites(List.of(found));
    }

    /** The candidate; empty when the gate is not passed, nothing is cited, or a word is not plain. */
    Optional<Candidate> candidate(Focus... foci) {
        boolean whole = plain && activation.isPresent() && support.passes() && !citations.isEmpty();
        if (!whole || id.endsWith(":") || value.isBlank()) {
            return Optional.empty();
        }
        List<Citation> kept = citations.stream().distinct().limit(10).toList();
        return Optional.of(
                new Candidate(id, topic, subject, value, directive, activation.get(), support, kept, Set.of(foci)));
    }

    private String words(String text) {
        plain = plain && Quoted.code(text).isPresent();
        return text;
    }

    private String quoted(String word) {
        boolean known = WORD.matcher(word).matches() || COMMAND.matcher(word).matches();
        Optional<String> code = known ? Quoted.code(word) : Optional.empty();
        plain = plain && code.isPresent();
        return code.orElse("");
    }
}
