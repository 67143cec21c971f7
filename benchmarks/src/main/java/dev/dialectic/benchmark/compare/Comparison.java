package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.LabelMeaning;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares strategies on recorded votes: {@code Comparison.of(file).run().table()}. Without more it compares all rules that ship and
 * those that learn, takes the leader that was cast first where leaders are tied, cross-validates in {@value #FOLDS} folds and
 * draws {@value #RESAMPLES} resamples from seed {@value #SEED}. Each method changes this comparison and returns it. Used by one
 * thread.
 */
public final class Comparison {

    static final int FOLDS = 10;
    static final int RESAMPLES = 2_000;
    static final long SEED = 1;
    private final String source;
    private List<RecordedPoll> polls;
    private final List<VotingStrategy> rules = new ArrayList<>(Strategies.all());
    private final List<ComparedStrategy> own = new ArrayList<>();
    private Ties ties = Ties.FIRST_CAST;
    private int folds = FOLDS;
    private int resamples = RESAMPLES;
    private long seed = SEED;
    private boolean debated;
    private boolean stopping;
    private String words = "";
    private LabelMeaning labels = LabelMeaning.OPEN;

    private Comparison(String source, List<RecordedPoll> polls) {
        this.source = source;
        this.polls = List.copyOf(polls);
    }

    /**
     * A comparison on the votes of a file, of any format that {@link VoteReader#all()} recognises.
     *
     * @param file the file
     * @return the comparison
     * @throws VoteFileException if the file is not what a reader expects
     * @throws IOException if it cannot be read
     */
    public static Comparison of(Path file) throws IOException {
        return of(file, VoteReader.of(file, VoteReader.all()));
    }

    /**
     * A comparison on the votes of a file in a format of one's own.
     *
     * @param file the file
     * @param reader reads it
     * @return the comparison
     * @throws VoteFileException if the file is not what the reader expects
     * @throws IOException if it cannot be read
     */
    public static Comparison of(Path file, VoteReader reader) throws IOException {
        return new Comparison(file.getFileName() + ", " + reader.name(), reader.read(file, VoteReader.lines(file)));
    }

    /**
     * A comparison on polls.
     *
     * @param source where they come from, in words
     * @param polls the polls
     * @return the comparison
     */
    public static Comparison of(String source, List<RecordedPoll> polls) {
        return new Comparison(source, polls);
    }

    /**
     * Compares a rule of one's own as well.
     *
     * @param rule the rule
     * @return this
     */
    public Comparison with(VotingStrategy rule) {
        rules.add(rule);
        return this;
    }

    /**
     * Compares a strategy of one's own as well.
     *
     * @param strategy the strategy
     * @return this
     */
    public Comparison with(ComparedStrategy strategy) {
        own.add(strategy);
        return this;
    }

    /**
     * Compares only strategies whose names have these words in them.
     *
     * @param words the words
     * @return this
     */
    public Comparison only(String words) {
        this.words = words;
        return this;
    }

    /**
     * Says what it means that two polls have the same choice, for the methods that infer the truth from many polls.
     *
     * @param labels OPEN, as when nobody says anything, for answers that voters made up; SHARED for classes
     * @return this
     */
    public Comparison labels(LabelMeaning labels) {
        this.labels = labels;
        return this;
    }

    /**
     * Leaves out polls with fewer votes.
     *
     * @param voters the least number of voters
     * @return this
     */
    public Comparison atLeast(int voters) {
        polls = polls.stream().filter(poll -> poll.votes().size() >= voters).toList();
        return this;
    }

    /**
     * Says what tied leaders are worth.
     *
     * @param ties the convention
     * @return this
     */
    public Comparison ties(Ties ties) {
        this.ties = ties;
        return this;
    }

    /**
     * Says from what chance is drawn: the folds and the resamples.
     *
     * @param seed the seed
     * @return this
     */
    public Comparison seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Says into how many folds polls are dealt for a strategy that learns.
     *
     * @param folds at least 2
     * @return this
     * @throws IllegalArgumentException if there are fewer
     */
    public Comparison folds(int folds) {
        this.folds = atLeast("folds", 2, folds);
        return this;
    }

    /**
     * Says how often the bootstrap draws.
     *
     * @param resamples at least 100
     * @return this
     * @throws IllegalArgumentException if there are fewer
     */
    public Comparison resamples(int resamples) {
        this.resamples = atLeast("resamples", 100, resamples);
        return this;
    }

    /**
     * Compares the first vote with the last one of each debate, instead of strategies with each other. Polls without a debate
     * are left out.
     *
     * @return this
     */
    public Comparison debates() {
        debated = true;
        polls = polls.stream().filter(poll -> !poll.later().isEmpty()).toList();
        return this;
    }

    /**
     * Compares rules that stop asking for ballots with asking for all, instead of strategies with each other.
     *
     * @return this
     */
    public Comparison stopping() {
        stopping = true;
        return this;
    }

    /**
     * Compares.
     *
     * @return the report
     * @throws IllegalArgumentException if no poll is left
     */
    public ComparisonReport run() {
        if (polls.isEmpty()) {
            throw new IllegalArgumentException(source + ": expected polls to compare on, found none"
                    + (debated ? " with a last vote beside the first" : ""));
        }
        List<String> notes = new ArrayList<>();
        notes.add("ties: " + ties.words() + "; seed " + seed + ", " + resamples + " resamples, " + folds
                + " folds for what learns");
        Scoring scoring = new Scoring(polls, ties, new PairedBootstrap(seed, resamples));
        return stopping
                ? stoppingReport(scoring, notes)
                : debated ? debatesReport(scoring, notes) : strategiesReport(scoring, notes);
    }

    private ComparisonReport stoppingReport(Scoring scoring, List<String> notes) {
        List<StopRow> rows =
                new StoppingComparison(polls, ties, new PairedBootstrap(seed, resamples), seed).rows(scoring.slices());
        return new ComparisonReport(
                PanelSummary.of(source, polls, ties), notes, List.of(), List.of(), rows, ComparisonReport.NONE);
    }

    private ComparisonReport strategiesReport(Scoring scoring, List<String> notes) {
        Folds dealt = new Folds(polls.size(), folds, seed);
        List<Judged> judged = new ArrayList<>();
        decide(polls, notes)
                .forEach((strategy, decisions) ->
                        judged.add(Judged.of(strategy, decisions, dealt, scoring.right(decisions))));
        List<Decision> base = dealt.decide(ComparedStrategy.of(Strategies.plurality()), polls);
        List<Row> rows = new ArrayList<>();
        scoring.slices().forEach(slice -> judged.forEach(each -> rows.add(scoring.row(each, slice, base))));
        List<String> summary = PanelSummary.of(source, polls, ties);
        return new ComparisonReport(summary, notes, rows, List.of(), List.of(), AgreementTable.of(polls, ties, seed));
    }

    private ComparisonReport debatesReport(Scoring scoring, List<String> notes) {
        List<RecordedPoll> after = polls.stream().map(RecordedPoll::debated).toList();
        Map<ComparedStrategy, List<Decision>> last = decide(after, notes);
        Map<String, List<Decision>> first = new LinkedHashMap<>();
        decide(polls, new ArrayList<>()).forEach((strategy, decisions) -> first.put(strategy.name(), decisions));
        List<DebateRow> rows = new ArrayList<>();
        for (String slice : scoring.slices()) {
            last.forEach((strategy, decisions) -> {
                List<Decision> before = first.get(strategy.name());
                if (before != null) {
                    rows.add(scoring.debateRow(strategy.name(), slice, before, decisions));
                }
            });
        }
        return new ComparisonReport(
                PanelSummary.of(source, polls, ties), notes, List.of(), rows, List.of(), ComparisonReport.NONE);
    }

    private Map<ComparedStrategy, List<Decision>> decide(List<RecordedPoll> asked, List<String> notes) {
        Map<ComparedStrategy, List<Decision>> decided = new LinkedHashMap<>();
        Folds dealt = new Folds(asked.size(), folds, seed);
        for (ComparedStrategy strategy : contestants(asked, notes)) {
            try {
                decided.put(strategy, dealt.decide(strategy, asked));
            } catch (IllegalArgumentException refused) {
                notes.add("not compared: " + strategy.name() + ": " + refused.getMessage());
            }
        }
        return decided;
    }

    private List<ComparedStrategy> contestants(List<RecordedPoll> asked, List<String> notes) {
        List<VotingStrategy> named =
                rules.stream().filter(rule -> rule.name().contains(words)).toList();
        List<String> leftOut = Contestants.leftOut(named, asked);
        notes.addAll(leftOut);
        List<ComparedStrategy> all = new ArrayList<>(Contestants.rules(named, asked));
        all.addAll(Contestants.stopping());
        all.addAll(Contestants.learning(asked, ties));
        all.addAll(Contestants.inferring(labels));
        all.addAll(own);
        List<ComparedStrategy> chosen =
                all.stream().filter(each -> each.name().contains(words)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("comparison: expected words of a strategy's name, one of "
                    + all.stream().map(ComparedStrategy::name).toList() + "; found \"" + words + "\""
                    + leftOut.stream().map(line -> "; " + line).collect(Collectors.joining()));
        }
        return chosen;
    }

    private static int atLeast(String what, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(what + ": expected at least " + least + ", found " + value);
        }
        return value;
    }
}
