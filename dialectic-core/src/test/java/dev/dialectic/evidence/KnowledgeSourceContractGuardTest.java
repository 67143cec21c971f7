package dev.dialectic.evidence;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.contract.ContractGuard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnowledgeSourceContractGuardTest {

    private static final List<Evidence> KNOWN = List.of(
            new Evidence("a.md", "1", "first", 0.9),
            new Evidence("b.md", "1", "second", 0.5),
            new Evidence("b.md", "7", "third", 0.5),
            new Evidence("c.md", "", "fourth", 0.1));

    private static final KnowledgeSource HONEST = (query, attempt) -> Answer.of(first(KNOWN, query.limit()));

    @Test
    void every_promise_rejects_the_source_that_breaks_it() {
        ContractGuard.requireRejected(broken(), KnowledgeSourceContractGuardTest::contract);
    }

    @Test
    void an_honest_source_is_accepted() {
        ContractGuard.requireAccepted(contract(HONEST));
    }

    private static Map<String, KnowledgeSource> broken() {
        Map<String, KnowledgeSource> broken = new LinkedHashMap<>();
        broken.put("it_finds_what_it_knows", KnowledgeSource.none());
        broken.put("it_finds_at_most_what_was_asked_for", (query, attempt) -> Answer.of(KNOWN));
        broken.put("it_finds_the_best_first", (query, attempt) -> Answer.of(first(reversed(), query.limit())));
        broken.put("it_finds_nothing_twice", with(new Evidence("a.md", "1", "first again", 0.95)));
        broken.put("it_says_where_evidence_stands", with(new Evidence(" ", "", "from nowhere", 1)));
        broken.put("it_finds_text_without_hidden_characters", with(new Evidence("d.md", "1", "a\u202Eb", 1)));
        broken.put("asked_twice_it_answers_the_same", forgetful());
        broken.put("asked_anything_it_answers", (query, attempt) -> {
            // Text taken for a pattern: most questions are none.
            Pattern taken = Pattern.compile(query.text());
            return HONEST.about(new KnowledgeQuery(taken.pattern(), query.expertise(), query.limit()), attempt);
        });
        broken.put("asked_by_many_at_the_same_time_it_answers_as_if_asked_by_one", new Shared());
        return broken;
    }

    private static KnowledgeSource with(Evidence added) {
        List<Evidence> all = new ArrayList<>(KNOWN);
        all.add(0, added);
        return (query, attempt) -> Answer.of(first(all, query.limit()));
    }

    private static KnowledgeSource forgetful() {
        AtomicInteger asked = new AtomicInteger();
        return (query, attempt) -> Answer.of(first(KNOWN, Math.min(query.limit(), 3 + asked.getAndIncrement() % 2)));
    }

    /** Fails when it is asked while it is answering, as one with a state between its calls would sooner or later. */
    private static final class Shared implements KnowledgeSource {
        private final AtomicInteger asking = new AtomicInteger();

        @Override
        public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
            int others = asking.getAndIncrement();
            try {
                for (int i = 0; i < 1_000; i++) {
                    Thread.yield();
                }
                return others == 0 ? HONEST.about(query, attempt) : Answer.of(List.of());
            } finally {
                asking.getAndDecrement();
            }
        }
    }

    private static List<Evidence> reversed() {
        List<Evidence> reversed = new ArrayList<>(KNOWN);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Evidence> first(List<Evidence> evidence, int limit) {
        return evidence.stream().limit(limit).toList();
    }

    private static Supplier<KnowledgeSourceContract> contract(KnowledgeSource source) {
        return () -> new KnowledgeSourceContract() {
            @Override
            protected KnowledgeSource source() {
                return source;
            }

            @Override
            protected String wellKnown() {
                return "anything";
            }
        };
    }
}
