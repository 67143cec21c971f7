package dev.dialectic.llm.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.evidence.Evidence;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the comparison of rankings measures by; the comparison itself needs a model of 137 MB and is run by a profile. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LabelledQuestionTest {

    @Test
    void every_question_has_a_kind_and_a_place() throws IOException {
        List<LabelledQuestion> questions = CompareRetrieval.questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(40).allSatisfy(each -> {
            assertThat(each.kind()).isIn("lexical", "paraphrased");
            assertThat(each.file()).endsWith(".md");
            assertThat(each.phrases())
                    .isNotEmpty()
                    .allSatisfy(phrase -> assertThat(phrase).isNotBlank());
        });
        assertThat(questions).extracting(LabelledQuestion::text).doesNotHaveDuplicates();
    }

    @Test
    void a_rank_is_that_of_the_first_passage_of_the_file_that_holds_a_phrase() {
        var question = new LabelledQuestion("lexical", "?", "a.md", List.of("one", "two"));
        assertThat(question.rank(List.of(piece("b.md", "one"), piece("a.md", "three"), piece("a.md", "has two"))))
                .isEqualTo(3);
        assertThat(question.rank(List.of(piece("b.md", "one")))).isZero();
    }

    @Test
    void measures_are_means_with_intervals_around_them() {
        int[] ranks = {1, 2, 4, 6, 0};
        assertThat(RankMeasure.RECALL_AT_3.of(ranks).mean()).isEqualTo(0.4);
        assertThat(RankMeasure.RECALL_AT_5.of(ranks).mean()).isEqualTo(0.6);
        assertThat(RankMeasure.MRR.of(ranks).mean()).isEqualTo((1 + 0.5 + 0.25 + 1 / 6.0) / 5, Offset.offset(1e-12));
        assertThat(RankMeasure.RECALL_AT_3.of(ranks).low()).isZero();
        assertThat(RankMeasure.MRR.difference(ranks, ranks)).isEqualTo(new RankMeasure.Interval(0, 0, 0));
        assertThat(RankMeasure.MRR.difference(new int[] {1, 1}, new int[] {0, 0}))
                .isEqualTo(new RankMeasure.Interval(1, 1, 1));
    }

    private static Evidence piece(String source, String text) {
        return new Evidence(source, "", text, 0.5);
    }
}
