package dev.dialectic.cursor.debate;

import dev.dialectic.call.Answer;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a candidate rule rests on, for agents that know nothing of it yet. Stateless and thread-safe. */
public final class RuleEvidence {

    private RuleEvidence() {}

    /**
     * The counts of a rule and what it cites.
     *
     * @param candidate the rule
     * @return a source that knows this alone, whatever it is asked
     */
    public static KnowledgeSource of(Candidate candidate) {
        List<Evidence> known = new ArrayList<>();
        known.add(new Evidence("counted in the repository", "", counted(candidate.support()), 1));
        for (Citation citation : candidate.citations()) {
            known.add(new Evidence(citation.locator(), "", citation.quote(), 1));
        }
        return (query, attempt) -> Answer.of(known.stream().limit(query.limit()).toList());
    }

    private static String counted(Support support) {
        return support.fact()
                ? "It states what " + support.kept() + (support.kept() == 1 ? " place says." : " places say.")
                : support.kept() + " of " + support.cases() + " cases keep it, " + support.recentlyKept() + " of "
                        + (support.recentlyKept() + support.recentlyBroken()) + " recent ones; the lower end of the"
                        + String.format(Locale.ROOT, " 95 %% interval of its share is %.2f.", support.wilson());
    }
}
