package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything public says what it is for. See decision 4. */
class JavadocTest {

    @Test
    void every_public_type_method_and_constructor_that_ships_has_a_comment() {
        List<Source> sources = Repository.mainSources().stream()
                .filter(source -> !source.path().startsWith("benchmarks/"))
                .toList();

        assertThat(sources).isNotEmpty().flatMap(Uncommented::in).isEmpty();
    }

    @Test
    void guard_what_has_no_comment_is_found() {
        assertThat(found("public class A {}")).containsExactly("A.java:1 A");
        assertThat(found("/** A. */ public class A { public void a() {} public A() {} }"))
                .containsExactly("A.java:1 a", "A.java:1 <init>");
        assertThat(found("/** A. */ public interface A { void a(); record B() {} }"))
                .containsExactly("A.java:1 a", "A.java:1 B");
        assertThat(found("/** */ public class A {}")).hasSize(1);
        assertThat(found("/** A. */ public record A(int a) { A(String b) { this(1); } public A(long c) { this(1); } }"))
                .hasSize(1);
    }

    @Test
    void guard_what_inherits_its_comment_or_is_seen_by_nobody_needs_none() {
        assertThat(found(
                        "/** A. */ public class A { @Override public String toString() { return null; } void b() {} }"))
                .isEmpty();
        assertThat(found("/** A. */ public interface A { A NONE = new A() { public void a() {} }; }"))
                .isEmpty();
        assertThat(found("class A { public void a() {} public static class B { public void b() {} } }"))
                .isEmpty();
        assertThat(found("/** A. */ public record A(int a, String b) { public A { } }"))
                .isEmpty();
        assertThat(found("/** A. */ public record A(int a) { public A(int a) { this.a = a; } }"))
                .isEmpty();
    }

    private static List<String> found(String text) {
        return Uncommented.in(Source.of("A.java", text));
    }
}
