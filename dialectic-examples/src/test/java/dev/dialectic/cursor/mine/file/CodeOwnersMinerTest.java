package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodeOwnersMinerTest {

    private static final FilesInMemory FILES = FilesInMemory.of(
                    ".github/CODEOWNERS", "* @all\n/docs/ @writers\n/gone/ @nobody\n")
            .with("docs/a.md", "a");

    @Test
    void a_tracked_folder_has_a_reviewer_and_an_owner_of_everything_is_no_news() {
        assertThat(directives(FILES))
                .containsExactly("Changes of `docs` are reviewed by `@writers` (`.github/CODEOWNERS`).");
    }

    @Test
    void the_last_line_wins() {
        assertThat(directives(FILES.with(".github/CODEOWNERS", "/docs/ @writers\n* @all\n")))
                .isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new CodeOwnersMiner()
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
