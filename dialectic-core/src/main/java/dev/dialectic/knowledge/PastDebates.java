package dev.dialectic.knowledge;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.consensus.Consensus;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.journal.Journal;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.text.VisibleText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what was decided before. Immutable and thread-safe; what was decided later is not seen.
 *
 * <p>Debates are ranked by BM25 over question, decision and reasoning, as {@link DocumentFolder} ranks passages; of two that fit
 * equally well the later one comes first. Evidence names its source as {@code debate} and the id, and quotes question,
 * decision, date and reasoning. The reasoning is cut after {@value #MAX_REASONING} characters, and hidden characters are gone.
 */
public final class PastDebates implements KnowledgeSource {

    /** How much of a debate's reasoning is kept, in characters. */
    public static final int MAX_REASONING = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(PastDebates.class);

    private final RankedPassages passages;

    private PastDebates(RankedPassages passages) {
        this.passages = passages;
    }

    /**
     * Knowledge of debates that were decided.
     *
     * @param debates the debates, in any order
     * @return the source
     * @throws IllegalArgumentException if two debates have the same id
     */
    public static PastDebates of(List<PastDebate> debates) {
        Set<String> ids = new HashSet<>();
        for (PastDebate debate : debates) {
            if (!ids.add(debate.id())) {
                throw new IllegalArgumentException("past debates: expected each once, found " + debate.id() + " twice");
            }
        }
        Comparator<PastDebate> latestFirst =
                Comparator.comparing(PastDebate::at).reversed();
        return new PastDebates(new RankedPassages(debates.stream()
                .sorted(latestFirst.thenComparing(PastDebate::id))
                .map(PastDebates::passage)
                .toList()));
    }

    /** The debates of a journal that have ended with a decision. One that cannot be read must not hide the others. */
    static List<PastDebate> decided(Journal journal) {
        return journal.debates().stream()
                .flatMap(id -> readable(journal, id).stream())
                .flatMap(events -> decided(events).stream())
                .toList();
    }

    private static Optional<List<RecordedEvent>> readable(Journal journal, DebateId debate) {
        try {
            return Optional.of(journal.read(debate, 1));
        } catch (JournalCorruptException corrupt) {
            LOG.warn(
                    "debate {}: it cannot be read and is passed over by the knowledge of past debates",
                    debate,
                    corrupt);
            return Optional.empty();
        }
    }

    private static Optional<PastDebate> decided(List<RecordedEvent> events) {
        DebateState end =
                DebateState.replay(events.stream().map(RecordedEvent::event).toList());
        if (end instanceof Closed closed && closed.verdict() instanceof Consensus consensus) {
            // The closing is the last event but for those that are not known here.
            RecordedEvent last = events.stream()
                    .filter(event -> event.event() instanceof DebateClosed)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            return Optional.of(new PastDebate(
                    last.debate().value(),
                    closed.proceedings().question().text(),
                    consensus.option(),
                    consensus.findings().reasoning(),
                    last.at()));
        }
        return Optional.empty();
    }

    /** {@return {@code pastDebates}, whichever they are: a debate can be resumed after others have ended} */
    @Override
    public String name() {
        return "pastDebates";
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        return Answer.of(passages.find(query));
    }

    private static Passage passage(PastDebate debate) {
        String reasoning = clean(debate.reasoning()).strip();
        String kept = reasoning.length() > MAX_REASONING
                ? clean(reasoning.substring(0, MAX_REASONING)) + "\u2026"
                : reasoning;
        String text = "Question: " + clean(debate.question()) + "\nDecided: " + clean(debate.decision()) + "\nAt: "
                + debate.at() + (kept.isEmpty() ? "" : "\nReasoning: " + kept);
        return new Passage("debate " + debate.id(), "", "", text);
    }

    private static String clean(String text) {
        return VisibleText.clean(text).text();
    }
}
