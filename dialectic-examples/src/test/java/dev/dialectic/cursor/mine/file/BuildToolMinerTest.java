package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BuildToolMinerTest {

    @Test
    void a_wrapper_is_preferred_and_named_with_what_it_replaces() {
        assertThat(directives(FilesInMemory.of("pom.xml", "<project/>").with("mvnw", "#!/bin/sh")))
                .containsExactly(
                        "Build with `./mvnw`, not with a `mvn` that is installed on the machine: the wrapper pins the version.");
    }

    @Test
    void without_a_wrapper_none_is_to_be_called() {
        assertThat(directives(FilesInMemory.of("build.gradle.kts", "plugins { java }")))
                .containsExactly(
                        "Build with `gradle` (`build.gradle.kts`); the repository has no wrapper, so do not call `./gradlew`.");
    }

    @Test
    void two_build_tools_at_the_root_settle_nothing() {
        assertThat(directives(FilesInMemory.of("pom.xml", "<project/>").with("build.gradle", "")))
                .isEmpty();
    }

    @Test
    void a_build_script_is_called_through_the_package_manager() {
        assertThat(directives(FilesInMemory.of("package.json", "{\"scripts\": {\"build\": \"tsc\"}}")
                        .with("pnpm-lock.yaml", "a: 1")))
                .containsExactly(
                        "Build with `pnpm run build`, the script in `package.json`, instead of calling a compiler or bundler directly.");
    }

    @Test
    void a_backend_of_a_python_project_forbids_a_second_place_for_metadata_unless_it_is_there() {
        FilesInMemory files =
                FilesInMemory.of("pyproject.toml", "[build-system]\nbuild-backend = \"hatchling.build\"\n");
        assertThat(directives(files)).singleElement().asString().contains("`hatchling.build`", "do not add `setup.py`");
        assertThat(directives(files.with("setup.py", "setup()"))).isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new BuildToolMiner()
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
