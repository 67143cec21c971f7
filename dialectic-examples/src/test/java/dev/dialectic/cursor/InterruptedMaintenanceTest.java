package dev.dialectic.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.rule.FolderPlan;
import dev.dialectic.cursor.rule.FolderWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that ends between two files: the next one ends where it would have ended. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterruptedMaintenanceTest {

    @TempDir
    Path folder;

    static Stream<Arguments> changes() {
        Consumer<SampleRepository> nothing = repository -> {};
        Consumer<SampleRepository> gone =
                repository -> repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
        Consumer<SampleRepository> other = repository -> repository
                .write("pom.xml", repository.read("pom.xml").replace("release>17<", "release>21<"))
                .write(".gitignore", "target/")
                .commit("Move to Java 21");
        Consumer<SampleRepository> all = repository -> {
            gone.accept(repository);
            other.accept(repository);
            repository.delete("pom.xml").commit("Remove the build");
        };
        return Stream.of(
                Arguments.of("the first run", nothing),
                Arguments.of("a rule is taken back", gone),
                Arguments.of("a rule says something else", other),
                Arguments.of("most rules are taken back", all));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void it_ends_as_if_it_had_not_been_interrupted(String what, Consumer<SampleRepository> change) throws IOException {
        boolean first = what.equals("the first run");
        int edits = 1;
        Map<String, String> whole = new TreeMap<>();
        for (int stop = 0; stop < edits; stop++) {
            Path root = Files.createDirectories(folder.resolve("stop" + stop));
            try (SampleRepository repository = Samples.java(root)) {
                if (!first) {
                    run(root);
                    change.accept(repository);
                }
                FolderPlan plan = new Maintenance(root, MaintenanceListener.SILENT)
                        .plan("")
                        .plan();
                edits = plan.edits().size();
                FolderWriter.write(root, new FolderPlan(plan.edits().subList(0, stop), List.of(), plan.book()));
                run(root);
                if (stop == 0) {
                    whole.putAll(texts(root));
                }
                assertThat(texts(root))
                        .as("%s, %d of %d files", what, stop, edits)
                        .isEqualTo(whole);
            }
        }
        assertThat(edits).isGreaterThan(1);
    }

    private static void run(Path root) {
        Maintenance maintenance = new Maintenance(root, MaintenanceListener.SILENT);
        maintenance.write(maintenance.plan(""));
    }

    private static Map<String, String> texts(Path root) {
        Map<String, String> texts = new TreeMap<>();
        WorkTree.ours(root).forEach((path, what) -> {
            Path file = root.resolve(".cursor").resolve(path);
            try {
                if (Files.isRegularFile(file)) {
                    texts.put(path, Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return texts;
    }
}
