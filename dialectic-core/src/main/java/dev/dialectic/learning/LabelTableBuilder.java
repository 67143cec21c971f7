package dev.dialectic.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes votes one by one, by name, and makes a {@link LabelTable} of them. Polls, voters and labels are numbered as
 * they first appear. For one thread.
 */
public final class LabelTableBuilder {

    private final LabelMeaning meaning;
    private final Map<String, Integer> polls = new LinkedHashMap<>();
    private final Map<String, Integer> voters = new LinkedHashMap<>();
    /** One map for all polls when labels are shared, otherwise one for each. */
    private final List<Map<String, Integer>> labels = new ArrayList<>();

    private int votes;
    private int[] poll = new int[16];
    private int[] voter = new int[16];
    private int[] label = new int[16];
    private double[] confidence = new double[0];

    LabelTableBuilder(LabelMeaning meaning) {
        this.meaning = Objects.requireNonNull(meaning, "meaning");
        if (meaning == LabelMeaning.SHARED) {
            labels.add(new LinkedHashMap<>());
        }
    }

    /**
     * A poll, whether it has votes or not.
     *
     * @param name its name
     * @return this
     */
    public LabelTableBuilder poll(String name) {
        number(name);
        return this;
    }

    /**
     * A label that can be chosen, whether it was or not: so that a model knows how many there are.
     *
     * @param poll the poll; it does not matter which when labels are shared
     * @param name the name of the label
     * @return this
     */
    public LabelTableBuilder label(String poll, String name) {
        next(of(number(poll)), name);
        return this;
    }

    /**
     * A vote that does not say how sure it is.
     *
     * @param poll the name of the poll
     * @param voter the name of the voter
     * @param label the name of the label
     * @return this
     * @throws IllegalArgumentException if an earlier vote told a confidence
     */
    public LabelTableBuilder vote(String poll, String voter, String label) {
        if (confidence.length > 0) {
            throw new IllegalArgumentException(
                    "label table: expected a confidence, since earlier votes told one; found none");
        }
        append(poll, voter, label);
        return this;
    }

    /**
     * A vote with a confidence.
     *
     * @param poll the name of the poll
     * @param voter the name of the voter
     * @param label the name of the label
     * @param confidence how sure it is, in [0, 1]
     * @return this
     * @throws IllegalArgumentException if the confidence is not in [0, 1], or an earlier vote told none
     */
    public LabelTableBuilder vote(String poll, String voter, String label, double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("label table: expected a confidence in [0, 1], found " + confidence);
        }
        if (votes > 0 && this.confidence.length == 0) {
            throw new IllegalArgumentException(
                    "label table: expected no confidence, since earlier votes told none; found " + confidence);
        }
        append(poll, voter, label);
        if (this.confidence.length < this.poll.length) {
            this.confidence = Arrays.copyOf(this.confidence, this.poll.length);
        }
        this.confidence[votes - 1] = confidence;
        return this;
    }

    /**
     * The table of all that was added.
     *
     * @return the table
     */
    public LabelTable build() {
        int[] options = new int[polls.size()];
        Arrays.setAll(options, i -> of(i).size());
        LabelColumns.Votes all = new LabelColumns.Votes(
                Arrays.copyOf(poll, votes),
                Arrays.copyOf(voter, votes),
                Arrays.copyOf(label, votes),
                Arrays.copyOf(confidence, confidence.length == 0 ? 0 : votes));
        Names names = new Names.Listed(
                List.copyOf(polls.keySet()),
                List.copyOf(voters.keySet()),
                labels.stream().map(known -> List.copyOf(known.keySet())).toList(),
                meaning == LabelMeaning.SHARED);
        return new LabelTable(meaning, LabelColumns.sorted(all, voters.size(), options), names);
    }

    /** Everything that a table holds. */
    LabelTableBuilder all(LabelTable table) {
        for (int p = 0; p < table.polls(); p++) {
            String name = table.pollName(p);
            poll(name);
            for (int l = 0; l < table.options(p); l++) {
                label(name, table.labelName(p, l));
            }
        }
        for (int v = 0; v < table.voters(); v++) {
            next(voters, table.voterName(v));
        }
        for (int p = 0; p < table.polls(); p++) {
            for (int i = table.firstVote(p); i < table.firstVote(p + 1); i++) {
                copy(table, p, i);
            }
        }
        return this;
    }

    private void copy(LabelTable table, int poll, int vote) {
        String name = table.pollName(poll);
        String by = table.voterName(table.voter(vote));
        String choice = table.labelName(poll, table.label(vote));
        if (table.tellsConfidence()) {
            vote(name, by, choice, table.confidence(vote));
        } else {
            vote(name, by, choice);
        }
    }

    private void append(String poll, String voter, String label) {
        this.poll = Names.room(this.poll, votes);
        this.voter = Names.room(this.voter, votes);
        this.label = Names.room(this.label, votes);
        this.poll[votes] = number(poll);
        this.voter[votes] = next(voters, voter);
        this.label[votes] = next(of(this.poll[votes]), label);
        votes++;
    }

    private int number(String poll) {
        int number = next(polls, poll);
        if (meaning != LabelMeaning.SHARED && number == labels.size()) {
            labels.add(new LinkedHashMap<>());
        }
        return number;
    }

    private Map<String, Integer> of(int poll) {
        return labels.get(meaning == LabelMeaning.SHARED ? 0 : poll);
    }

    private static int next(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(Objects.requireNonNull(name, "name"), unknown -> numbers.size());
    }
}
