package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManagedBlockTest {

    private static final String BEGIN = "<!-- dialectic:begin -->";
    private static final String END = "<!-- dialectic:end -->";

    @Test
    void bytes_outside_the_markers_are_never_touched_whatever_they_are() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String eol = random.nextBoolean() ? "\n" : "\r\n";
            byte[] before = bytes(random, eol);
            byte[] after = bytes(random, "");
            FileContent file = FileContent.of(
                    concat(before, (BEGIN + eol + "old" + eol + END + eol).getBytes(StandardCharsets.UTF_8), after));
            ManagedBlock block = ManagedBlock.find("x.mdc", file).orElseThrow();
            assertThat(block.inside().text()).as("seed %d", seed).isEqualTo("old\n");
            byte[] written = block.with(FileContent.of("new\nlines\n")).bytes();
            byte[] expected = concat(
                    before,
                    (BEGIN + eol + "new" + eol + "lines" + eol + END + eol).getBytes(StandardCharsets.UTF_8),
                    after);
            assertThat(written).as("seed %d", seed).isEqualTo(expected);
            assertThat(block.with(block.inside())).as("seed %d", seed).isEqualTo(file);
        }
    }

    private static byte[] bytes(Random random, String end) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        byte[] mark = random.nextBoolean() ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[0];
        return bytes.length == 0
                ? mark
                : concat(mark, bytes, (end.isEmpty() ? "\n" : end).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void a_file_without_markers_has_no_block() {
        assertThat(ManagedBlock.find("x.mdc", FileContent.of("# Rules\n<!-- dialectical -->\n")))
                .isEmpty();
        assertThat(ManagedBlock.find("x.mdc", FileContent.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BEGIN + "\n",
                END + "\n",
                END + "\n" + BEGIN + "\n",
                BEGIN + "\n" + BEGIN + "\n" + END + "\n",
                BEGIN + "\n" + END + "\n" + BEGIN + "\n" + END + "\n",
                BEGIN + "\n" + BEGIN + "\n" + END + "\n" + END + "\n",
                "x " + BEGIN + "\n" + END + "\n",
                BEGIN + " x\n" + END + "\n",
                BEGIN + " " + END,
                "<!-- dialectic:begin\n-->\n" + END
            })
    void several_nested_or_unclosed_markers_are_refused(String text) {
        assertThatThrownBy(() -> ManagedBlock.find("x.mdc", FileContent.of(text)))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("x.mdc: expected one " + ManagedBlock.BEGIN);
    }

    @Test
    void a_person_s_edit_and_ours_of_other_lines_both_stand() {
        ThreeWayMerge merge = merge(
                "# T\n\n- a\n\n- b\n\n- c\n",
                "# T\n\n- a edited\n\n- b\n\n- c\n\n- mine\n",
                "# T\n\n- a\n\n- b2\n\n- c\n");
        assertThat(merge.lines().text()).isEqualTo("# T\n\n- a edited\n\n- b2\n\n- c\n\n- mine\n");
        assertThat(merge.givenWay()).isEmpty();
    }

    @Test
    void where_both_changed_a_line_the_person_s_stays_and_ours_is_told() {
        ThreeWayMerge merge = merge(
                "# T\n\n- a _Evidence: 1_\n\n- b\n", "# T\n\n- a edited\n\n- b\n", "# T\n\n- a _Evidence: 2_\n\n- b\n");
        assertThat(merge.lines().text()).isEqualTo("# T\n\n- a edited\n\n- b\n");
        assertThat(merge.givenWay()).containsExactly("- a _Evidence: 2_");
    }

    @Test
    void lines_side_by_side_are_no_conflict() {
        ThreeWayMerge merge = merge(
                "# T\n\n- a _Evidence: 1_\n- b\n- c\n",
                "# T\n\n- a _Evidence: 1_\n- b edited\n- c\n",
                "# T\n\n- a _Evidence: 2_\n- b\n- d\n");
        assertThat(merge.lines().text()).isEqualTo("# T\n\n- a _Evidence: 2_\n- b edited\n\n- d\n");
        assertThat(merge.givenWay()).isEmpty();
    }

    @Test
    void a_person_s_lines_survive_any_merge() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder base = new StringBuilder("# T\n");
            StringBuilder persons = new StringBuilder("# T\n");
            StringBuilder ours = new StringBuilder("# T\n");
            StringBuilder own = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                String line = "\n- rule " + i + "\n";
                base.append(line);
                int edit = random.nextInt(4);
                persons.append(edit == 0 ? "" : edit == 1 ? "\n- person " + i + "\n" : line);
                own.append(edit == 1 ? "- person " + i + "\n" : "");
                ours.append(
                        switch (random.nextInt(4)) {
                            case 0 -> "";
                            case 1 -> "\n- ours " + i + "\n";
                            default -> line;
                        });
            }
            ThreeWayMerge merged = merge(base.toString(), persons.toString(), ours.toString());
            assertThat(merged.lines().text().lines().filter(line -> line.startsWith("- person")))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(own.toString().lines().toList());
        }
    }

    private static ThreeWayMerge merge(String base, String persons, String ours) {
        return ThreeWayMerge.of(FileContent.of(base), FileContent.of(persons), FileContent.of(ours));
    }
}
