package dev.dialectic.evidence;

import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a briefing from what was found: what agents share, and where evidence pulls apart. Stateless and thread-safe; the
 * same evidence gives the same briefing.
 *
 * <p><b>Speaking of a concept.</b> A piece of evidence speaks of a concept when all the concept's words stand in one of its
 * clauses, whole, in any order, compared by their {@linkplain dev.dialectic.text.Words#stem(String) stems}. Of each piece the first 10,000 characters are read.
 *
 * <p><b>Common ground</b> is a concept that evidence given to at least two agents speaks of. Its strength is the mean, over the
 * agents of the panel, of the share of an agent's evidence that speaks of it, each piece counting as much as it is relevant:
 *
 * <pre>strength(c) = 1/|agents| &times; &Sigma;[agent] ( &Sigma;[its pieces on c] relevance / &Sigma;[its pieces] relevance )</pre>
 *
 * <p>It is 1 when every piece of every agent speaks of the concept; an agent without (relevant) evidence adds 0. A concept is
 * left out when the same agents already share a longer one that holds all its words.
 *
 * <p><b>A conflict</b> is a pair of pieces that speak of one concept and
 *
 * <ul>
 *   <li>favour different options: each names just one option of the question in clauses that deny nothing, and not the same
 *       one; or
 *   <li>have opposite polarity: one speaks of the concept only in clauses that deny, the other only in clauses that do not,
 *       and two such clauses share at least one more telling word. A clause denies when an odd number of its words are in a
 *       short list of English denials (no, not, never, without, avoid, against, …, and contractions of "not").
 * </ul>
 *
 * <p>Words alone cannot tell irony, or a denial that a comma cuts off; a conflict is a hint where to look, not a finding.
 */
public final class BriefingWriter {

    /** How many conflicts a briefing names at the most, of which three at the most are about one concept. */
    public static final int MAX_CONFLICTS = 10;

    /** How many pieces of evidence are compared with each other at the most. */
    public static final int MAX_COMPARED = 200;

    private BriefingWriter() {}

    /**
     * The briefing on a question.
     *
     * @param question what has to be settled
     * @param concepts what it is about, most telling first; as a rule {@link Concepts#of(Question)}
     * @param evidence what is known about the question at large, best first
     * @param byAgent what each agent was given for its expertise, in panel order; an agent that was given nothing has an empty
     *     list. Empty until the panel is seated: then there is no common ground, and conflicts are of the evidence at large
     * @return the briefing
     */
    public static Briefing write(
            Question question, List<String> concepts, List<Evidence> evidence, Map<AgentId, List<Evidence>> byAgent) {
        List<CommonGround> commonGround = new SharedConcepts(byAgent).among(concepts);
        List<Conflict> conflicts =
                new Contradictions(question, distinct(evidence, byAgent)).over(concepts, MAX_CONFLICTS);
        return new Briefing(concepts, evidence, byAgent, commonGround, conflicts);
    }

    /** Every piece once, the evidence at large first, then the agents' in panel order. */
    private static List<Evidence> distinct(List<Evidence> evidence, Map<AgentId, List<Evidence>> byAgent) {
        Map<String, Evidence> pieces = new LinkedHashMap<>();
        evidence.forEach(piece -> pieces.putIfAbsent(piece.reference(), piece));
        byAgent.values().forEach(found -> found.forEach(piece -> pieces.putIfAbsent(piece.reference(), piece)));
        return pieces.values().stream().limit(MAX_COMPARED).toList();
    }
}
