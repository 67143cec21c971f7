package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In every package null is the exception, and a package says what it is for. */
class NullMarkedTest {

    @Test
    void every_package_that_ships_is_null_marked() {
        assertThat(Repository.mainSources()).isNotEmpty();
        assertThat(unmarked(Repository.mainSources())).isEmpty();
    }

    @Test
    void guard_a_package_without_package_info_or_without_the_mark_is_found() {
        var type = Source.of("src/a/A.java", "package a; class A {}");
        var bare = Source.of("src/a/package-info.java", "package a;");
        var marked = Source.of(
                "src/a/package-info.java", "@NullMarked package a; import org.jspecify.annotations.NullMarked;");
        var elsewhere = Source.of("src/b/package-info.java", marked.text().replace("package a", "package b"));

        assertThat(unmarked(List.of(type))).containsExactly("src/a");
        assertThat(unmarked(List.of(type, bare))).containsExactly("src/a");
        assertThat(unmarked(List.of(type, elsewhere))).containsExactly("src/a");
        assertThat(unmarked(List.of(type, marked))).isEmpty();
    }

    private static Set<String> unmarked(List<Source> sources) {
        var folders = sources.stream()
                .filter(source -> !source.path().endsWith("/module-info.java"))
                .map(Source::folder)
                .collect(Collectors.toCollection(TreeSet::new));
        sources.stream().filter(NullMarkedTest::marks).map(Source::folder).forEach(folders::remove);
        return folders;
    }

    private static boolean marks(Source source) {
        return source.path().endsWith("/package-info.java")
                && source.tree().getPackage().getAnnotations().stream()
                        .anyMatch(each -> each.getAnnotationType().toString().endsWith("NullMarked"));
    }
}
