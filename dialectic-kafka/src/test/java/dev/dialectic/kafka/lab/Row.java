package dev.dialectic.kafka.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one kind of fault came to: a row of the table. Used by one thread. */
final class Row {

    private String id;
    private final String fault;
    private final List<Double> seconds = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String measured = "";
    private String note = "";
    private int tried;
    private int survived;
    private int lost;
    private int doubled;
    private int askedAgain;
    private int inDoubt;
    private int bound;

    Row(String id, String fault) {
        this.id = id;
        this.fault = fault;
    }

    /** The same by a longer name. */
    Row called(String name) {
        id = name;
        return this;
    }

    /** What the seconds of this row are of. */
    Row measuring(String what) {
        measured = what;
        return this;
    }

    /** Adds the debates that went through one fault, of which so many calls may be in doubt. */
    void add(TopicChecker.Finding finding, int mostInDoubt) {
        tried++;
        boolean bounded = finding.inDoubt() <= mostInDoubt && finding.repeated() <= finding.inDoubt();
        if (finding.words().isEmpty() && bounded) {
            survived++;
        }
        if (!bounded) {
            words.add(finding.inDoubt() + " calls in doubt and " + finding.repeated() + " repeated, found where "
                    + mostInDoubt + " in doubt are the most");
        }
        words.addAll(finding.words());
        lost += finding.lost();
        doubled += finding.doubled();
        askedAgain += finding.askedAgain();
        inDoubt += finding.inDoubt();
        bound += mostInDoubt;
    }

    /** Adds a fault that has no debates to check: it was survived where nothing is said against it. */
    void add(List<String> against) {
        tried++;
        survived += against.isEmpty() ? 1 : 0;
        words.addAll(against);
    }

    /** Says something against the fault that was added last. */
    void blame(String sentence) {
        words.add(sentence);
        survived = Math.min(survived, tried - 1);
    }

    void took(long nanos) {
        seconds.add(nanos / 1e9);
    }

    void note(String words) {
        note = words;
    }

    /** What is wrong; nothing when all was survived. */
    List<String> words() {
        List<String> all = new ArrayList<>(words);
        if (survived != tried || tried == 0) {
            all.add(0, id + ": " + survived + " of " + tried + " survived");
        }
        return all;
    }

    static String header() {
        return "| | fault | survived / tried | acknowledged lost | doubled | recorded asked again | in doubt / bound | measured |\n"
                + "|---|---|---|---|---|---|---|---|";
    }

    @Override
    public String toString() {
        return "| " + id + " | " + fault + " | " + survived + " / " + tried + " | " + lost + " | " + doubled + " | "
                + askedAgain + " | " + inDoubt + " / " + bound + " | " + times() + note + " |";
    }

    private String times() {
        if (seconds.isEmpty()) {
            return "";
        }
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%s: p50 %.1f s, p95 %.1f s, most %.1f s (%d) ",
                measured,
                percentile(sorted, 50),
                percentile(sorted, 95),
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }
}
