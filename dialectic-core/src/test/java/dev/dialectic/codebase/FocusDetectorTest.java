package dev.dialectic.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.codebase.DetectedFocus.Place;
import dev.dialectic.codebase.DetectedFocus.Reason;
import dev.dialectic.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FocusDetectorTest {

    private static CodebaseEvent commit(String message, String... paths) {
        List<FileChange> changes = Arrays.stream(paths)
                .map(path -> new FileChange(path, FileChange.Kind.MODIFIED, 1, 1))
                .toList();
        return new CodebaseEvent(message, Instant.EPOCH, message, changes, List.of());
    }

    private static CodebaseEvent error(String type, String message) {
        return new CodebaseEvent("e", Instant.EPOCH, "", List.of(), List.of(new ErrorPattern(type, message, "A.b", 3)));
    }

    private static List<Focus> fociOf(CodebaseEvent event) {
        return FocusDetector.foci(event).stream().map(DetectedFocus::focus).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "password", "token", "security", "encrypt", "permission"})
    void security_words_tell_in_message_and_path(String word) {
        assertThat(fociOf(commit("Change " + word))).contains(Focus.SECURITY);
        assertThat(fociOf(commit("Change it", "src/" + word + "/x.txt"))).contains(Focus.SECURITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prototype", "mvp", "quick", "rapid", "hackathon", "demo"})
    void first_version_words_tell_in_the_message_only(String word) {
        assertThat(fociOf(commit("A " + word))).contains(Focus.MVP);
        assertThat(fociOf(commit("Change it", word + "/x.txt"))).doesNotContain(Focus.MVP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimize", "performance", "speed", "cache", "async"})
    void performance_words_tell_in_message_and_path(String word) {
        assertThat(fociOf(commit("Change " + word))).contains(Focus.PERFORMANCE);
        assertThat(fociOf(commit("Change it", "src/" + word + ".txt"))).contains(Focus.PERFORMANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme", "docs", "documentation", "guide", "tutorial"})
    void documentation_words_tell_in_paths_only(String word) {
        assertThat(fociOf(commit("Change it", word + "/x.txt"))).contains(Focus.DOCUMENTATION);
        assertThat(fociOf(commit("Change " + word))).doesNotContain(Focus.DOCUMENTATION);
    }

    @ParameterizedTest
    @CsvSource({
        "src/OAuth2Client.java, SECURITY",
        "src/Authorization.java, SECURITY",
        "src/userAuthentication.ts, SECURITY",
        "src/test/java/FooTest.java, TESTS",
        "pom.xml, DEPENDENCIES",
        "web/package.json, DEPENDENCIES",
        "requirements-dev.txt, DEPENDENCIES",
        ".github/workflows/ci.yml, BUILD",
        "Dockerfile, BUILD",
        "db/migrations/V1__init.sql, DATA",
        "api/v1/service.proto, API",
        "openapi.yaml, API",
        "web/Button.tsx, INTERFACE"
    })
    void paths_of_real_repositories_tell(String path, Focus focus) {
        assertThat(fociOf(commit("Change it", path))).contains(focus);
    }

    @ParameterizedTest
    @CsvSource({
        "fix(core): x, RELIABILITY",
        "perf: x, PERFORMANCE",
        "docs(readme)!: x, DOCUMENTATION",
        "build: x, BUILD",
        "ci: x, BUILD",
        "test: x, TESTS",
        "Revert x, RELIABILITY"
    })
    void conventional_commits_tell_their_type(String message, Focus focus) {
        assertThat(fociOf(commit(message))).contains(focus);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thank the author", "Name the authority", "Demonstrate it", "Latest docstring", "Capital letters"
            })
    void a_keyword_inside_another_word_tells_nothing(String message) {
        assertThat(FocusDetector.foci(commit(message, "src/author/x.txt"))).isEmpty();
    }

    @Test
    void trailers_are_not_read() {
        assertThat(fociOf(commit("Change it\n\nCo-authored-by: Security Token <auth@x>")))
                .isEmpty();
    }

    @Test
    void errors_speak_of_reliability_and_of_security_when_they_say_so() {
        assertThat(fociOf(error("IOException", "disk full"))).containsExactly(Focus.RELIABILITY);
        assertThat(fociOf(error("BadCredentialsException", "no"))).containsExactly(Focus.SECURITY, Focus.RELIABILITY);
        assertThat(fociOf(error("HttpException", "token expired"))).contains(Focus.SECURITY);
    }

    @Test
    void strength_and_reasons_are_told_and_the_strongest_comes_first() {
        List<DetectedFocus> foci = FocusDetector.foci(
                commit("Optimizing the parser", "pom.xml", "src/Parser.java", "src/Lexer.java", "src/cache/Lru.java"));

        assertThat(foci.get(0).focus()).isEqualTo(Focus.PERFORMANCE);
        assertThat(foci.get(0).strength()).isEqualTo(1 - 0.4 * 0.75, within(1e-12));
        assertThat(foci.get(0).reasons())
                .containsExactly(
                        new Reason(Place.MESSAGE, "optimize", "optimizing"),
                        new Reason(Place.PATH, "cache", "src/cache/Lru.java"));
        assertThat(foci.get(1).focus()).isEqualTo(Focus.DEPENDENCIES);
        assertThat(foci.get(1).strength()).isEqualTo(0.25);
        assertThat(foci.get(1).reasons()).containsExactly(new Reason(Place.FILE, "pom.xml", "pom.xml"));
    }

    @Test
    void a_moment_is_weighed_by_count_and_the_newer_events_weigh_more() {
        CodebaseEvent auth = commit("auth");
        CodebaseEvent speed = commit("speed");

        assertThat(FocusDetector.moment(List.of(auth, speed)))
                .extracting(FocusShare::focus)
                .containsExactly(Focus.SECURITY, Focus.PERFORMANCE);
        assertThat(FocusDetector.moment(List.of(speed, auth)))
                .extracting(FocusShare::focus)
                .containsExactly(Focus.PERFORMANCE, Focus.SECURITY);
        assertThat(FocusDetector.moment(List.of(speed, auth, auth)).get(0).focus())
                .isEqualTo(Focus.SECURITY);
        List<FocusShare> moment = FocusDetector.moment(List.of(speed, auth));
        assertThat(moment.get(0).share()).isEqualTo(0.6 / (1 + Math.pow(2, -1 / 25.0)), within(1e-12));
        assertThat(moment.get(1))
                .extracting(FocusShare::events, FocusShare::newest)
                .containsExactly(1, "auth");
        assertThat(FocusDetector.moment(List.of())).isEmpty();
    }

    @Test
    void a_long_history_is_read_and_always_alike() {
        List<CodebaseEvent> history =
                new ArrayList<>(Collections.nCopies(2_000, commit("auth", "a/b/C.java", "pom.xml")));
        assertThat(FocusDetector.moment(history)).isEqualTo(FocusDetector.moment(List.copyOf(history)));
    }

    @ParameterizedTest
    @EnumSource
    void keywords_are_single_words(Focus focus) {
        List<String> keywords = new ArrayList<>(focus.signs().messageWords());
        keywords.addAll(focus.signs().pathWords());
        assertThat(keywords)
                .allSatisfy(word -> assertThat(Words.of(word).sequence()).hasSize(1));
    }
}
