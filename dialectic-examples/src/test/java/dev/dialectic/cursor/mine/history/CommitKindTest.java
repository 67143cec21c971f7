package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitKindTest {

    private static CommitKind kind(String author, String subject) {
        return CommitKind.of(new ScriptedHistory()
                .commitBy(author, subject, "a")
                .newestFirst()
                .get(0));
    }

    @Test
    void authors_and_subjects_tell_why_a_commit_was_made() {
        assertThat(List.of("dependabot[bot]", "renovate", "pre-commit-ci[bot]", "acme-bot"))
                .allMatch(author -> kind(author, "Raise x") == CommitKind.BOT);
        assertThat(List.of("[maven-release-plugin] prepare release 1", "v1.2.3", "Release 2.0", "chore: release 3"))
                .allMatch(subject -> kind("Ada", subject) == CommitKind.RELEASE);
        assertThat(kind("Ada", "Revert \"x\"")).isEqualTo(CommitKind.REVERT);
        assertThat(List.of("Fix it", "Abbott", "Add a bot detector"))
                .allMatch(subject -> kind("Abbott", subject) == CommitKind.WORK);
    }

    @Test
    void only_what_mends_the_program_is_a_fix() {
        assertThat(List.of("Fix crash on empty list", "fix(core): NPE", "Bug in cache"))
                .allMatch(CommitKind::isFix);
        assertThat(List.of("Fix typo", "fix javadoc", "Add prefix", "Fix flaky test"))
                .noneMatch(CommitKind::isFix);
    }
}
