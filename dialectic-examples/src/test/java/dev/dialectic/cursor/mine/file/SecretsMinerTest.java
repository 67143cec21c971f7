package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretsMinerTest {

    private static final FilesInMemory FILES =
            FilesInMemory.of(".gitignore", "target\n.env\n").with(".env.example", "KEY=\n");

    @Test
    void an_ignored_environment_file_is_never_committed() {
        Candidate rule = new SecretsMiner().candidates(FILES).get(0);
        assertThat(rule.directive()).startsWith("Never commit `.env`").contains("`.env.example`");
        assertThat(rule.citations()).extracting(Citation::locator).containsExactly(".gitignore:2", ".env.example:1");
    }

    @Test
    void a_tracked_one_takes_the_rule_away() {
        assertThat(directives(FILES.with(".env", "KEY=1"))).isEmpty();
        assertThat(directives(FILES.with(".gitignore", "target\n"))).isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new SecretsMiner()
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
