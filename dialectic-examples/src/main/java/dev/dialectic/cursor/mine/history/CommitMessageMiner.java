package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds how people here write commit messages: how the subject begins, how long it is, how it ends, which trailers
 * follow. Merges, releases, reverts and programs are not asked. What people do now is preferred over what they used to
 * do. Called by one thread at a time.
 */
final class CommitMessageMiner implements HistoryMiner {

    private static final int SHORT = 50;
    private static final int LONG = 72;
    private static final double NEARLY_ALL = 0.95;
    private static final Pattern PULL_REQUEST = Pattern.compile(" ?\\(#\\d+\\)$");
    private static final Pattern SIGNED = Pattern.compile("(?m)^Signed-off-by: \\S.*$");
    private static final Pattern CHANGE = Pattern.compile("(?m)^Change-Id: I[0-9a-f]{8,40}\\s*$");

    private final Map<SubjectForm, KeptCount> forms = new EnumMap<>(SubjectForm.class);
    private final Map<SubjectForm, WordCounts> words = new EnumMap<>(SubjectForm.class);
    private final WordCounts scopes = new WordCounts();
    private final WordCounts verbs = new WordCounts();
    private final KeptCount scoped = new KeptCount();
    private final KeptCount capital = new KeptCount();
    private final KeptCount imperative = new KeptCount();
    private final KeptCount period = new KeptCount();
    private final KeptCount within50 = new KeptCount();
    private final KeptCount within72 = new KeptCount();
    private final KeptCount signed = new KeptCount();
    private final KeptCount changeId = new KeptCount();

    CommitMessageMiner() {
        for (SubjectForm form : SubjectForm.values()) {
            forms.put(form, new KeptCount());
            words.put(form, new WordCounts());
        }
    }

    @Override
    public String name() {
        return "commit-message";
    }

    @Override
    public void observe(ObservedCommit commit) {
        String subject = PULL_REQUEST.matcher(commit.commit().subject()).replaceFirst("");
        if (commit.kind() != CommitKind.WORK || subject.isEmpty()) {
            return;
        }
        String message = commit.commit().message();
        observeForms(subject, commit);
        if (Character.isLetter(subject.codePointAt(0))) {
            capital.add(commit, Character.isUpperCase(subject.codePointAt(0)));
        }
        imperative.add(commit, SubjectForm.imperative(subject).isPresent());
        period.add(commit, subject.endsWith(".") && !subject.endsWith(".."));
        within50.add(commit, subject.length() <= SHORT);
        within72.add(commit, subject.length() <= LONG);
        signed.add(commit, SIGNED.matcher(message).find());
        changeId.add(commit, CHANGE.matcher(message).find());
    }

    private void observeForms(String subject, ObservedCommit commit) {
        boolean recent = commit.young() && capital.cases() < KeptCount.RECENT;
        forms.forEach((form, count) -> {
            count.add(commit, form.fits(subject));
            if (recent) {
                form.word(subject).ifPresent(of(words, form)::add);
            }
        });
        if (SubjectForm.CONVENTIONAL.fits(subject)) {
            scoped.add(commit, SubjectForm.scope(subject).isPresent());
        }
        if (recent) {
            SubjectForm.scope(subject).ifPresent(scopes::add);
            SubjectForm.imperative(subject).ifPresent(verbs::add);
        }
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        Optional<SubjectForm> form = forms.entrySet().stream()
                .filter(entry -> entry.getValue().support().isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
        form.flatMap(this::format).or(this::opening).ifPresent(found::add);
        length().ifPresent(found::add);
        trailers().forEach(found::add);
        candidate(
                        "period",
                        "period",
                        "End the subject of a commit message with a period, as in `Fix the parser.`",
                        period)
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<Candidate> format(SubjectForm form) {
        KeptCount count = of(forms, form);
        Optional<String> used = of(words, form).top(6, form == SubjectForm.AREA ? 2 : 3);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        String list = used.get();
        String directive = switch (form) {
            case CONVENTIONAL ->
                "Write commit subjects as Conventional Commits, `" + conventional() + "`; the types in use are " + list
                        + scopeList();
            case TICKET ->
                "Begin the subject of a commit with its ticket, as in `" + list.substring(1, list.indexOf('`', 1))
                        + "-123`";
            case BRACKET -> "Begin the subject of a commit with its area in square brackets; in use are " + list;
            case AREA -> "Begin the subject of a commit with the area it changes and a colon; in use are " + list;
        };
        return candidate("format", form.name().toLowerCase(Locale.ROOT), directive, count);
    }

    private String conventional() {
        return scoped.support().isPresent() ? "type(scope): subject" : "type: subject";
    }

    private String scopeList() {
        return scoped.support()
                .flatMap(support -> scopes.top(6, 3))
                .map(list -> ", the scopes " + list)
                .orElse("");
    }

    private Optional<Candidate> opening() {
        boolean capitals = capital.support().isPresent();
        Optional<String> inUse = verbs.top(4, 3);
        if (imperative.support().isPresent() && inUse.isPresent()) {
            String directive = "Begin the subject of a commit with a " + (capitals ? "capitalised " : "")
                    + "verb in the imperative; in use are " + (capitals ? capitalised(inUse.get()) : inUse.get());
            return candidate("format", "imperative", directive, imperative);
        }
        return candidate(
                "format", "capital", "Begin the subject of a `git commit` message with a capital letter", capital);
    }

    private static String capitalised(String quoted) {
        return Pattern.compile("`([a-z])")
                .matcher(quoted)
                .replaceAll(match -> "`" + match.group(1).toUpperCase(Locale.ROOT));
    }

    private Optional<Candidate> length() {
        return length(SHORT, within50).or(() -> length(LONG, within72));
    }

    private Optional<Candidate> length(int limit, KeptCount count) {
        return count.support()
                .filter(support -> support.kept() >= NEARLY_ALL * support.cases())
                .filter(support ->
                        support.recentlyKept() >= NEARLY_ALL * (support.recentlyKept() + support.recentlyBroken()))
                .flatMap(support -> candidate(
                        "length",
                        Integer.toString(limit),
                        "Keep the subject of a `git commit` message within " + limit + " characters",
                        count));
    }

    private List<Candidate> trailers() {
        List<Candidate> found = new ArrayList<>();
        candidate("sign-off", "Signed-off-by", "Sign off each commit (`git commit -s` adds `Signed-off-by`)", signed)
                .ifPresent(found::add);
        candidate(
                        "change-id",
                        "Change-Id",
                        "Keep the `Change-Id` trailer that the Gerrit hook adds to each commit message",
                        changeId)
                .ifPresent(found::add);
        return found;
    }

    private Optional<Candidate> candidate(String what, String value, String directive, KeptCount count) {
        return count.back(Draft.of(name(), what, Topic.CHANGES)
                        .settles("commit message " + what, value)
                        .says(directive + ": " + count.counts() + " commits.")
                        .requested("Commit message conventions"))
                .candidate(Focus.DOCUMENTATION);
    }

    @Override
    public int held() {
        int held = scopes.held() + verbs.held();
        for (KeptCount count : List.of(scoped, capital, imperative, period, within50, within72, signed, changeId)) {
            held += count.held();
        }
        for (SubjectForm form : SubjectForm.values()) {
            held += of(forms, form).held() + of(words, form).held();
        }
        return held;
    }

    /** Every form has its entry. */
    private static <V> V of(Map<SubjectForm, V> counts, SubjectForm form) {
        return Objects.requireNonNull(counts.get(form));
    }
}
