package dev.dialectic.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.text.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link KnowledgeSource} must hold. To test a source of your own, extend it and give a source that knows several
 * things about one subject:
 *
 * <pre>{@code
 * class WikiKnowledgeTest extends KnowledgeSourceContract {
 *     protected KnowledgeSource source() { return new WikiKnowledge(pages); }
 *     protected String wellKnown()       { return "event sourcing"; }
 * }
 * }</pre>
 *
 * <p>That relevance is in [0, 1] is not asked for here, since {@link Evidence} holds it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class KnowledgeSourceContract {

    private static final int MANY = 100;
    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    /**
     * The source that is tested.
     *
     * @return a source whose knowledge does not change while it is tested; called once or more per test
     */
    protected abstract KnowledgeSource source();

    /**
     * What it knows well.
     *
     * @return words that it finds at least three pieces of evidence for
     */
    protected abstract String wellKnown();

    @Test
    final void it_finds_what_it_knows() {
        assertThat(found(source(), query(MANY)))
                .as("evidence on \"%s\"", wellKnown())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    final void it_finds_at_most_what_was_asked_for() {
        KnowledgeSource source = source();
        for (int limit = 1; limit <= 3; limit++) {
            assertThat(found(source, query(limit)))
                    .as("at a limit of %d", limit)
                    .hasSizeLessThanOrEqualTo(limit);
        }
    }

    @Test
    final void it_finds_the_best_first() {
        assertThat(found(source(), query(MANY)))
                .extracting(Evidence::relevance)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    final void it_finds_nothing_twice() {
        assertThat(found(source(), query(MANY))).extracting(Evidence::reference).doesNotHaveDuplicates();
    }

    @Test
    final void it_says_where_evidence_stands() {
        assertThat(found(source(), query(MANY)))
                .allSatisfy(piece -> assertThat(piece.source()).isNotBlank())
                .allSatisfy(piece -> assertThat(piece.reference())
                        .matches(reference -> !holdsHidden(reference), "holds nothing hidden")
                        .doesNotContain("\n", "\r", "\t"));
    }

    @Test
    final void it_finds_text_without_hidden_characters() {
        assertThat(found(source(), query(MANY)))
                .allSatisfy(piece -> assertThat(piece.text())
                        .as("text of %s", piece.reference())
                        .matches(text -> !holdsHidden(text), "holds nothing hidden"));
    }

    @Test
    final void asked_twice_it_answers_the_same() {
        KnowledgeSource source = source();
        List<Evidence> first = found(source, query(MANY));
        assertThat(found(source, query(MANY))).isEqualTo(first);
    }

    @Test
    final void asked_anything_it_answers() {
        KnowledgeSource source = source();
        for (String text : List.of("", " ", "?!", "\"(*[\\", "a\u0000b", "\uD83D", "x".repeat(20_000))) {
            KnowledgeQuery query = new KnowledgeQuery(text, List.of("", "*"), 3);
            assertThatCode(() -> found(source, query)).as("asked \"%s\"", text).doesNotThrowAnyException();
        }
    }

    @Test
    final void asked_by_many_at_the_same_time_it_answers_as_if_asked_by_one() throws Exception {
        KnowledgeSource source = source();
        List<Evidence> alone = found(source, query(MANY));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<List<Evidence>>>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return foundAgainAndAgain(source);
                }));
            }
            start.countDown();
            for (Future<List<List<Evidence>>> answer : answers) {
                assertThat(answer.get(1, TimeUnit.MINUTES)).allMatch(alone::equals);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<List<Evidence>> foundAgainAndAgain(KnowledgeSource source) {
        List<List<Evidence>> found = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            found.add(found(source, query(MANY)));
        }
        return found;
    }

    private KnowledgeQuery query(int limit) {
        return new KnowledgeQuery(wellKnown(), List.of(), limit);
    }

    /** What an answer holds; nothing when it was declined, which a source may do for what it will not look up. */
    private static List<Evidence> found(KnowledgeSource source, KnowledgeQuery query) {
        Answer<List<Evidence>> answer = source.about(query, Attempt.first(Instant.MAX));
        return answer instanceof Answer.Given<List<Evidence>> given ? given.value() : List.of();
    }

    private static boolean holdsHidden(String text) {
        return VisibleText.clean(text).removed() > 0;
    }
}
