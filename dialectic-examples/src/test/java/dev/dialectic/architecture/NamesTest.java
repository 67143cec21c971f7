package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name says what a thing is or how it does it; the ones below say neither. */
@Tag("same-on-any-java")
class NamesTest {

    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Manager|Helper|Utils?|Impl|Base|Data|Info)");
    private static final Pattern OURS = Pattern.compile("[^/]+/src/[^/]+/java/(module-info\\.java|dev/dialectic/.+)");

    @Test
    void no_type_has_a_name_that_says_nothing() {
        assertThat(Repository.sources())
                .isNotEmpty()
                .flatMap(NamesTest::breaches)
                .isEmpty();
    }

    @Test
    void every_source_is_in_a_package_of_ours() {
        assertThat(Repository.sources())
                .isNotEmpty()
                .map(Source::path)
                .filteredOn(path -> !OURS.matcher(path).matches())
                .isEmpty();
    }

    @Test
    void guard_such_a_name_is_found_wherever_it_is() {
        assertThat(breaches(Source.of("A.java", "class A { interface Inner { record VoteData(int a) {} } }")))
                .containsExactly("A.java: VoteData");
        assertThat(List.of(
                        "class DebateManager {}", "enum TextUtil {}", "interface TextUtils {}", "class JournalImpl {}"))
                .allSatisfy(
                        text -> assertThat(breaches(Source.of("A.java", text))).hasSize(1));
    }

    @Test
    void guard_other_names_are_not() {
        assertThat(breaches(
                        Source.of("A.java", "class Database { record Information() {} Object a = new Object() {}; }")))
                .isEmpty();
    }

    private static List<String> breaches(Source source) {
        var found = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (SAYS_NOTHING.matcher(type.getSimpleName()).matches()) {
                    found.add(source.path() + ": " + type.getSimpleName());
                }
                return super.visitClass(type, null);
            }
        }.scan(source.tree(), null);
        return found;
    }
}
