package dev.dialectic.learning;

import dev.dialectic.vote.Poll;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The votes of many polls in columns of primitives, sorted by poll: what truth inference reads. Polls, voters and
 * labels are numbered from 0. Immutable and thread-safe. It needs 8 bytes a vote, 16 with confidence, and 4 to 8 a
 * poll.
 *
 * <p>A poll may have no votes, and a voter may vote more than once in a poll (as when two answers are shown in both
 * orders); each of its votes counts.
 */
public final class LabelTable {

    private final LabelMeaning meaning;
    private final int voters;
    private final int labels;
    private final Names names;
    /** Where the votes of each poll start, and behind the last one where they end. */
    final int[] start;

    final int[] voter;
    final int[] label;
    /** How many labels each poll has: the number of labels for all when they are shared. */
    private final int[] options;
    /** Empty when no vote says how sure it is. */
    private final double[] confidence;

    LabelTable(LabelMeaning meaning, LabelColumns sorted, Names names) {
        this.meaning = meaning;
        this.names = names;
        this.voters = sorted.voters();
        this.start = sorted.start();
        this.voter = sorted.voter();
        this.label = sorted.label();
        this.options = sorted.options();
        this.confidence = sorted.confidence();
        this.labels = Math.max(1, Arrays.stream(options).max().orElse(1));
    }

    /**
     * A table of votes whose labels mean the same in every poll.
     *
     * @param labels how many labels there are, at least 1
     * @param poll the poll of each vote, at least 0, in any order
     * @param voter the voter of each vote, at least 0
     * @param label the label of each vote, in [0, labels)
     * @return the table; it has as many polls and voters as the largest numbers say
     * @throws IllegalArgumentException if the columns differ in length or a number is out of range
     */
    public static LabelTable of(int labels, int[] poll, int[] voter, int[] label) {
        LabelColumns columns = LabelColumns.sorted(new LabelColumns.Votes(poll, voter, label, new double[0]), labels);
        return new LabelTable(LabelMeaning.SHARED, columns, Names.NUMBERS);
    }

    /**
     * A table to which votes are added one by one, by name.
     *
     * @param meaning what it means that two polls have a label of the same name
     * @return the builder
     */
    public static LabelTableBuilder builder(LabelMeaning meaning) {
        return new LabelTableBuilder(meaning);
    }

    /**
     * The choices and confidences of polls. Polls are numbered as they come, voters as they first appear; the labels
     * of a poll are its options in their order.
     *
     * @param meaning {@link LabelMeaning#PER_POLL} unless options of the same id mean the same in every poll
     * @param polls the polls
     * @return the table
     */
    public static LabelTable ofPolls(LabelMeaning meaning, List<Poll> polls) {
        LabelTableBuilder builder = builder(meaning);
        for (int i = 0; i < polls.size(); i++) {
            String name = Integer.toString(i);
            builder.poll(name);
            polls.get(i).options().forEach(option -> builder.label(name, option.id()));
            polls.get(i)
                    .ballots()
                    .forEach((voter, ballot) ->
                            builder.vote(name, voter.toString(), ballot.choice(), ballot.confidence()));
        }
        return builder.build();
    }

    /**
     * This table and another one as one. Polls, voters and labels of the same name are the same ones; those of
     * numbered tables have their numbers as names.
     *
     * @param other the other table
     * @return one that holds the votes of both, this one's first
     * @throws IllegalArgumentException if the labels of the two mean different things, or one tells confidences and
     *     the other does not
     */
    public LabelTable merge(LabelTable other) {
        if (meaning != other.meaning) {
            throw new IllegalArgumentException("label table: expected labels that are " + meaning + ", found "
                    + other.meaning + "; build both tables with the same meaning");
        }
        return builder(meaning).all(this).all(other).build();
    }

    /** {@return what labels mean from poll to poll} */
    public LabelMeaning meaning() {
        return meaning;
    }

    /** {@return how many polls there are, at least 0} */
    public int polls() {
        return start.length - 1;
    }

    /** {@return how many voters there are, at least 0} */
    public int voters() {
        return voters;
    }

    /** {@return how many labels there are, or the poll with most of them has; at least 1} */
    public int labels() {
        return labels;
    }

    /** {@return how many votes there are} */
    public int votes() {
        return voter.length;
    }

    /**
     * How many labels a poll has to choose from.
     *
     * @param poll the poll
     * @return how many, in [0, {@link #labels()}]; of an open poll, how many different answers were given
     */
    public int options(int poll) {
        return options[poll];
    }

    /**
     * Where the votes of a poll start.
     *
     * @param poll the poll, or {@link #polls()} for where the last ones end
     * @return the number of its first vote
     */
    public int firstVote(int poll) {
        return start[poll];
    }

    /**
     * Who cast a vote.
     *
     * @param vote the number of the vote
     * @return the voter
     */
    public int voter(int vote) {
        return voter[vote];
    }

    /**
     * What a vote is for.
     *
     * @param vote the number of the vote
     * @return the label
     */
    public int label(int vote) {
        return label[vote];
    }

    /**
     * How sure a voter said it was.
     *
     * @param vote the number of the vote
     * @return the confidence in [0, 1]; 1 when the table tells none
     */
    public double confidence(int vote) {
        return confidence.length == 0 ? 1 : confidence[vote];
    }

    /** {@return whether votes say how sure they are} */
    public boolean tellsConfidence() {
        return confidence.length > 0;
    }

    /**
     * The name of a poll.
     *
     * @param poll the poll
     * @return its name; the number of a numbered one
     */
    public String pollName(int poll) {
        return names.poll(Objects.checkIndex(poll, polls()));
    }

    /**
     * The name of a voter.
     *
     * @param voter the voter
     * @return its name; the number of a numbered one
     */
    public String voterName(int voter) {
        return names.voter(Objects.checkIndex(voter, voters));
    }

    /**
     * The name of a label.
     *
     * @param poll the poll
     * @param label the label
     * @return its name; the number of a numbered one
     */
    public String labelName(int poll, int label) {
        return names.label(poll, Objects.checkIndex(label, options[poll]));
    }

    /**
     * The label of a name.
     *
     * @param poll the poll
     * @param name the name
     * @return the label; empty when the poll has none of that name
     */
    public OptionalInt labelNamed(int poll, String name) {
        for (int i = 0; i < options[poll]; i++) {
            if (names.label(poll, i).equals(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Some polls of this table, with the same voters: a half to learn from, a slice to look at.
     *
     * @param polls the polls that stay, in the order they shall have
     * @return the smaller table
     */
    public LabelTable only(int... polls) {
        return new LabelTable(meaning, LabelColumns.only(this, polls, options), names.only(polls));
    }

    double[] confidences() {
        return confidence;
    }
}
