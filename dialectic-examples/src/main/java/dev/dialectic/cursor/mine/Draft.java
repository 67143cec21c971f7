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
public final class Draft {

    /** A path, a symbol, a version: one word. */
    private static final Pattern WORD = Pattern.compile("[\\w./@:=,+*^~$()%!&\\[\\]-]{1,160}");

    /** A command of a program that is known here, with at most nine words: anything else with spaces may be prose. */
    private static final Pattern COMMAND = Pattern.compile(
            "(\\./mvnw|mvn|\\./gradlew|gradle|npm|pnpm|yarn|npx|bun|bunx|uv|uvx"
                    + "|poetry|pdm|pipenv|hatch|tox|nox|pytest|python3?|pip|pip-compile|make|cargo|go|ruff|black|isort|flake8|mypy|pyright"
                    + "|pre-commit|node|tsc|vitest|jest|biome|eslint|prettier|deno)( [\\w./@:=,+*^~$()%!&\\[\\]'\"-]{1,80}){0,9}");

    /** What a rule settles may name two paths, so it may be longer than one word. */
    private static final Pattern SETTLED = Pattern.compile("[\\x20-\\x7E&&[^`<>]]{1,400}");

    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^A-Za-z0-9._/@+=$,*-]+");

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

    /**
     * Begins the one rule of a miner.
     *
     * @param miner the miner's name
     * @param topic what the rule is about
     * @return a draft with that name as its id
     */
    public static Draft of(String miner, Topic topic) {
        return new Draft(miner, topic);
    }

    /**
     * Begins one of several rules of a miner.
     *
     * @param miner the miner's name
     * @param what what tells its rules apart
     * @param topic what the rule is about
     * @return a draft with both in its id
     */
    public static Draft of(String miner, String what, Topic topic) {
        String tail = NOT_OF_AN_ID.matcher(what).replaceAll("-");
        return new Draft(miner + ":" + tail.substring(0, Math.min(tail.length(), 200)), topic);
    }

    /**
     * Says what the rule settles.
     *
     * @param what the subject
     * @param how the value
     * @return this draft
     */
    public Draft settles(String what, String how) {
        subject = settled(what);
        value = settled(how);
        return this;
    }

    /**
     * Says the rule.
     *
     * @param template the directive, each {@code {}} standing for a word of the repository
     * @param words as many paths, symbols, commands or versions
     * @return this draft
     */
    public Draft says(String template, String... words) {
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

    /**
     * Shows the rule in every conversation.
     *
     * @return this draft
     */
    public Draft always() {
        activation = Optional.of(new Activation.Always());
        return this;
    }

    /**
     * Shows the rule with files.
     *
     * @param globs which; when there are none, there is no candidate
     * @return this draft
     */
    public Draft attached(List<String> globs) {
        activation = globs.isEmpty() ? Optional.empty() : Optional.of(new Activation.Attached(globs));
        return this;
    }

    /**
     * Shows the rule with one file, or with what lies below one folder.
     *
     * @param path the path from the root; when no glob can be made of it, there is no candidate
     * @param pattern what follows it
     * @return this draft
     */
    public Draft attached(String path, String pattern) {
        return attached(Globs.literal(path).map(glob -> glob + pattern).stream().toList());
    }

    /**
     * Shows the rule when an agent asks for it.
     *
     * @param description what it is about
     * @return this draft
     */
    public Draft requested(String description) {
        activation = Optional.of(new Activation.Requested(description));
        return this;
    }

    /**
     * Says how often the repository keeps the rule.
     *
     * @param found the support
     * @return this draft
     */
    public Draft support(Support found) {
        support = found;
        return this;
    }

    /**
     * Adds evidence.
     *
     * @param found what to cite, after what is cited already
     * @return this draft
     */
    public Draft cites(Collection<Citation> found) {
        citations.addAll(found);
        return this;
    }

    /**
     * Adds evidence.
     *
     * @param found what to cite, after what is cited already
     * @return this draft
     */
    public Draft cites(Citation... found) {
        return cites(List.of(found));
    }

    /**
     * Ends the draft.
     *
     * @param foci what kinds of work the rule matters to
     * @return the candidate; empty when the gate is not passed, nothing is cited, it is not shown to anyone, or a word
     *     is not plain
     */
    public Optional<Candidate> candidate(Focus... foci) {
        boolean whole = plain && activation.isPresent() && support.passes() && !citations.isEmpty();
        if (!whole || id.endsWith(":") || value.isBlank()) {
            return Optional.empty();
        }
        List<Citation> kept = citations.stream().distinct().limit(10).toList();
        return Optional.of(
                new Candidate(id, topic, subject, value, directive, activation.get(), support, kept, Set.of(foci)));
    }

    private String settled(String text) {
        String bare = text.replace("`", "");
        plain = plain && SETTLED.matcher(bare).matches();
        return bare;
    }

    private String quoted(String word) {
        boolean known = WORD.matcher(word).matches() || COMMAND.matcher(word).matches();
        Optional<String> code = known ? Quoted.code(word) : Optional.empty();
        plain = plain && code.isPresent();
        return code.orElse("");
    }
}
