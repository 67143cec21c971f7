package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.text.VisibleText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassagesTest {

    @Test
    void a_passage_starts_at_a_heading_and_says_in_which_line() {
        List<Passage> passages =
                Passages.of("a.md", "md", "intro\n\n# One\n\ntext\n\n## Two\nmore\n\n# Three #\nlast\n");
        assertThat(passages)
                .containsExactly(
                        new Passage("a.md", "1", "", "intro"),
                        new Passage("a.md", "3", "", "# One\n\ntext"),
                        new Passage("a.md", "7", "One", "## Two\nmore"),
                        new Passage("a.md", "10", "", "# Three #\nlast"));
    }

    @Test
    void a_heading_with_only_sections_below_it_is_context_alone() {
        assertThat(Passages.of("a.md", "md", "# Guide\n\n## Keys\nRotate them.\n\n## Logs\nRead them.\n"))
                .containsExactly(
                        new Passage("a.md", "3", "Guide", "## Keys\nRotate them."),
                        new Passage("a.md", "6", "Guide", "## Logs\nRead them."));
    }

    @Test
    void a_heading_with_nothing_below_it_is_kept() {
        assertThat(Passages.of("a.md", "md", "# Use Postgres\n# Why\nBecause."))
                .extracting(Passage::text)
                .containsExactly("# Use Postgres", "# Why\nBecause.");
    }

    @Test
    void short_paragraphs_stay_together_and_a_long_section_breaks_between_paragraphs() {
        String paragraph = "word ".repeat(100).strip();
        List<Passage> passages =
                Passages.of("a.txt", "txt", paragraph + "\n\n" + paragraph + "\n\n" + paragraph + "\n");
        assertThat(passages).extracting(Passage::locator).containsExactly("1", "5");
        assertThat(passages.get(0).text()).isEqualTo(paragraph + "\n\n" + paragraph);
    }

    @Test
    void a_long_line_is_broken_at_spaces_and_the_rest_says_in_which_column() {
        String line = "ab ".repeat(500).strip();
        List<Passage> passages = Passages.of("a.md", "md", "# Long\n" + line);
        assertThat(passages).extracting(Passage::locator).containsExactly("2", "2:1201");
        assertThat(passages).extracting(Passage::context).containsExactly("Long", "Long");
    }

    @Test
    void no_character_is_torn_apart() {
        List<Passage> passages = Passages.of("a.txt", "txt", "x" + "\uD83D\uDE00".repeat(1_000));
        assertThat(passages)
                .hasSize(2)
                .allSatisfy(passage ->
                        assertThat(VisibleText.clean(passage.text()).removed()).isZero());
    }

    @Test
    void no_passage_is_too_long_nothing_is_lost_and_no_locator_comes_twice() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                String start = List.of("", "", "# ", "## ", "- ").get(random.nextInt(5));
                int words = random.nextInt(12) == 0 ? 700 : random.nextInt(40);
                text.append(start)
                        .append("w" + i + " ")
                        .append("ab ".repeat(words))
                        .append(random.nextBoolean() ? "\n" : "\n\n");
            }
            List<Passage> passages = Passages.of("a.md", "md", text.toString());
            assertThat(passages)
                    .as("seed %d", seed)
                    .extracting(Passage::locator)
                    .doesNotHaveDuplicates();
            String all = String.join(
                    "\n",
                    passages.stream().map(p -> p.context() + "\n" + p.text()).toList());
            assertThat(passages)
                    .as("seed %d", seed)
                    .allMatch(passage -> passage.text().length() <= 1_200);
            for (int i = 0; i < 40; i++) {
                assertThat(all).as("seed %d", seed).containsPattern("\\bw" + i + "\\b");
            }
        }
    }

    @Test
    void what_stands_in_a_fence_or_front_matter_is_no_heading() {
        assertThat(Outline.of("md", List.of("---", "title: x", "---", "```sh", "# no", "```", "# yes")))
                .containsOnlyKeys(6);
        assertThat(Outline.of("adoc", List.of("----", "= no", "----", "== yes")))
                .containsOnlyKeys(3);
    }

    @Test
    void code_on_one_line_opens_no_fence() {
        assertThat(Outline.of("md", List.of("```a```", "# yes"))).containsOnlyKeys(1);
    }

    @Test
    void each_format_has_its_headings() {
        assertThat(Outline.of("md", List.of("Title", "=====", "Part", "---", "### Small ###"))
                        .values())
                .extracting(Outline.Heading::level)
                .containsExactly(1, 2, 3);
        assertThat(Outline.of("adoc", List.of("= Title", "", "=== Small")).values())
                .extracting(Outline.Heading::level)
                .containsExactly(1, 3);
        assertThat(Outline.of("rst", List.of("Title", "=====", "Part", "----", "", "Other", "====="))
                        .values())
                .extracting(Outline.Heading::level)
                .containsExactly(1, 2, 1);
        assertThat(Outline.of("txt", List.of("# no", "no", "=="))).isEmpty();
    }
}
