package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds how people here write commit messages: how the subject begins, how long it is, how it ends, which trailers
 * follow. Merges, releases, reverts and programs are not asked. What people do now is preferred over what they used to
 * do. Called by one thread at a time.
 */
public final class CommitMessageMiner implements HistoryMiner {

    private static final int SHORT = 50;
    private static final int LONG = 72;
    private static final double NEARLY_ALL = 0.95;
    private static final Pattern PULL_REQUEST = Pattern.compile(" ?\\(#\\d+\\)$");
    private static final Pattern SIGNED = Pattern.compile("(?m)^Signed-off-by: \\S.*$");
    private static final Pattern CHANGE = Pattern.compile("(?m)^Change-Id: I[0-9a-f]{8,40}\\s*$");

    private final RecentWindow window = new RecentWindow();
    private final Map<SubjectForm, WindowTally> forms = new EnumMap<>(SubjectForm.class);
    private final Map<SubjectForm, Words> words = new EnumMap<>(SubjectForm.class);
    private final Words scopes = new Words();
    private final Words verbs = new Words();
    private final WindowTally scoped = new WindowTally();
    private final WindowTally capital = new WindowTally();
    private final WindowTally imperative = new WindowTally();
    private final WindowTally period = new WindowTally();
    private final WindowTally within50 = new WindowTally();
    private final WindowTally within72 = new WindowTally();
    private final WindowTally signed = new WindowTally();
    private final WindowTally changeId = new WindowTally();

    /** Creates one for one run. */
    public CommitMessageMiner() {
        for (SubjectForm form : SubjectForm.values()) {
            forms.put(form, new WindowTally());
            words.put(form, new Words());
        }
    }

    @Override
    public String name() {
        return "commit-message";
    }

    @Override
    public void observe(Commit commit) {
        boolean young = window.holds(commit);
        String subject = PULL_REQUEST.matcher(commit.subject()).replaceFirst("");
        if (CommitKind.of(commit) != CommitKind.WORK || subject.isEmpty()) {
            return;
        }
        Citation evidence = Cited.commit(commit);
        observeForms(subject, evidence, young);
        if (Character.isLetter(subject.codePointAt(0))) {
            capital.add(evidence, Character.isUpperCase(subject.codePointAt(0)), young);
        }
        imperative.add(evidence, SubjectForm.imperative(subject).isPresent(), young);
        period.add(evidence, subject.endsWith(".") && !subject.endsWith(".."), young);
        within50.add(evidence, subject.length() <= SHORT, young);
        within72.add(evidence, subject.length() <= LONG, young);
        signed.add(evidence, SIGNED.matcher(commit.message()).find(), young);
        changeId.add(evidence, CHANGE.matcher(commit.message()).find(), young);
    }

    private void observeForms(String subject, Citation evidence, boolean young) {
        boolean recent = young && capital.cases() < WindowTally.RECENT;
        forms.forEach((form, tally) -> {
            tally.add(evidence, form.fits(subject), young);
            if (recent) {
                form.word(subject).ifPresent(words.get(form)::add);
            }
        });
        if (SubjectForm.CONVENTIONAL.fits(subject)) {
            scoped.add(evidence, SubjectForm.scope(subject).isPresent(), young);
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
        WindowTally tally = forms.get(form);
        Optional<String> used = words.get(form).top(6, form == SubjectForm.AREA ? 2 : 3);
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
        return candidate("format", form.name().toLowerCase(Locale.ROOT), directive, tally);
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

    private static Optional<Candidate> length(int limit, WindowTally tally) {
        return tally.support()
                .filter(support -> support.kept() >= NEARLY_ALL * support.cases())
                .filter(support ->
                        support.recentlyKept() >= NEARLY_ALL * (support.recentlyKept() + support.recentlyBroken()))
                .flatMap(support -> candidate(
                        "length",
                        Integer.toString(limit),
                        "Keep the subject of a `git commit` message within " + limit + " characters",
                        tally));
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

    private static Optional<Candidate> candidate(String what, String value, String directive, WindowTally tally) {
        return tally.support()
                .map(support -> new Candidate(
                        "commit-message:" + what,
                        Topic.CHANGES,
                        "commit message " + what,
                        value,
                        directive + ": " + tally.counts() + " commits.",
                        new Activation.Requested("Commit message conventions"),
                        support,
                        tally.citations(),
                        Set.of(Focus.DOCUMENTATION)));
    }

    @Override
    public int held() {
        int held = scopes.held() + verbs.held();
        for (WindowTally tally : List.of(scoped, capital, imperative, period, within50, within72, signed, changeId)) {
            held += tally.held();
        }
        for (SubjectForm form : SubjectForm.values()) {
            held += forms.get(form).held() + words.get(form).held();
        }
        return held;
    }
}
