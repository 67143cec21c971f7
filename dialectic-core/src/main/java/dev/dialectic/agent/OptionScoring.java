package dev.dialectic.agent;

import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an {@link EvidenceWeighingAgent} turns passages into points, so that anybody can do it again. A pure function;
 * immutable and thread-safe. For a passage e and an option o that it speaks of:
 *
 * <pre>points(e, o) = relevance(e) × mention(e, o) × tone(e, o) × fit(e) × bearing(e) × hearing(e)</pre>
 *
 * <ul>
 *   <li><b>relevance</b>, in [0, 1]: that of the evidence.
 *   <li><b>mention</b>, in [0, 1]: which share of the words of the option's id, or of its text, stands in the passage,
 *       whichever is more; 1 when the id does as a phrase. Words that every option has, and the commonest of English, do
 *       not count. A passage with mention 0 does not speak of the option.
 *   <li><b>tone</b>, in [-1, 1]: whether its clauses speak for or against the option. In a clause each word of caution
 *       (not, avoid, deprecated, slow …) goes against the option with the nearest word, at most five away; an odd number
 *       of them makes the clause speak against; the tone is the mean over the clauses that mention the option.
 *   <li><b>fit</b>, in [{@value #GENERAL}, 1]: {@value #GENERAL} for what anybody may say, and up to 1 with
 *       {@value #AT_HOME} words of the persona's expertise and criteria in the passage.
 *   <li><b>bearing</b>: {@value #ON_CONSTRAINTS} when the passage has a word of a constraint, else 1.
 *   <li><b>hearing</b>: {@value #HEARD} for passages that only others were given and cited, else 1.
 * </ul>
 */
public final class OptionScoring {

    private static final double GENERAL = 0.25;
    private static final int AT_HOME = 2;
    private static final double ON_CONSTRAINTS = 1.5;
    private static final double HEARD = 0.5;

    private final OptionWords options;
    private final Set<String> expertise;
    private final Set<String> constraints;

    private OptionScoring(OptionWords options, Set<String> expertise, Set<String> constraints) {
        this.options = options;
        this.expertise = expertise;
        this.constraints = constraints;
    }

    /**
     * The scoring of a persona for a question.
     *
     * @param question a question with options
     * @param persona whose expertise and criteria count
     * @return the scoring
     */
    public static OptionScoring of(Question question, Persona persona) {
        List<String> known = new ArrayList<>(persona.expertise());
        known.addAll(persona.criteria());
        return new OptionScoring(
                new OptionWords(question.options()),
                OptionWords.telling(String.join(" / ", known), Set.of()),
                OptionWords.telling(String.join(" / ", question.constraints()), Set.of()));
    }

    /**
     * Weighs evidence.
     *
     * @param own what the agent was given
     * @param heard what only others were given, and cited
     * @return the points of each passage that speaks of an option, own ones first
     */
    public Scorecard score(List<Evidence> own, List<Evidence> heard) {
        List<Scorecard.Entry> entries = new ArrayList<>();
        own.forEach(evidence -> weigh(evidence, 1, entries));
        heard.forEach(evidence -> weigh(evidence, HEARD, entries));
        return new Scorecard(List.copyOf(options.ids()), entries);
    }

    private void weigh(Evidence evidence, double hearing, List<Scorecard.Entry> entries) {
        Words passage = Words.of(evidence.text());
        Map<String, Double> tones = Tone.towards(options, evidence.text());
        double weight = evidence.relevance() * fit(passage) * bearing(passage) * hearing;
        for (String option : options.ids()) {
            double mention = options.mention(option, passage);
            if (mention > 0) {
                double points = weight * mention * tones.getOrDefault(option, 1.0);
                entries.add(new Scorecard.Entry(evidence.reference(), option, points));
            }
        }
    }

    private double fit(Words passage) {
        int hits = common(expertise, passage);
        return GENERAL + (1 - GENERAL) * Math.min(hits, AT_HOME) / AT_HOME;
    }

    private double bearing(Words passage) {
        return common(constraints, passage) > 0 ? ON_CONSTRAINTS : 1;
    }

    private static int common(Set<String> words, Words passage) {
        Set<String> common = new LinkedHashSet<>(words);
        common.retainAll(passage.stems());
        return common.size();
    }
}
