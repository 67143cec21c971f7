package dev.dialectic.cursor.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GlobsTest {

    @Test
    void only_plain_paths_are_globs() {
        assertThat(List.of("src/a.ts", ".github/x.yml", "_a/$b.ts"))
                .allMatch(path -> Globs.literal(path).isPresent());
        assertThat(List.of("*/a", "a b", "a,b", "{a}", "[id].ts", "!a", "a?", "#a", "@a/b", "- a", "a: b", ""))
                .noneMatch(path -> Globs.literal(path).isPresent());
    }
}
