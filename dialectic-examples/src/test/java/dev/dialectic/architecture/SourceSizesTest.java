package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files, methods and parameter lists small enough to be read at once, in main and test code of every module. */
class SourceSizesTest {

    @Test
    void no_file_no_method_and_no_parameter_list_is_too_long() {
        assertThat(Repository.sources())
                .isNotEmpty()
                .flatMap(SourceSizes::breaches)
                .isEmpty();
    }

    @Test
    void guard_a_file_may_have_300_lines_and_no_more() {
        String longest = "class A {" + "\n".repeat(298) + "\n}";

        assertThat(SourceSizes.breaches(Source.of("A.java", longest))).isEmpty();
        assertThat(SourceSizes.breaches(Source.of("A.java", longest + "\n\n")))
                .containsExactly("A.java has 301 lines, more than 300");
    }

    @Test
    void guard_a_method_may_have_30_lines_and_no_more() {
        String longest = "class A {\n void a() {" + "\n".repeat(29) + "}\n}";

        assertThat(SourceSizes.breaches(Source.of("A.java", longest))).isEmpty();
        assertThat(SourceSizes.breaches(Source.of("A.java", longest.replace("() {", "() {\n"))))
                .containsExactly("A.java:2 a has 31 lines, more than 30");
    }

    @Test
    void guard_a_text_block_counts_as_one_line() {
        String quotes = "\"\"\"";
        String block = "class A {\n String a() {" + "\n".repeat(28) + "return " + quotes + "\n" + "x\n".repeat(50)
                + quotes + ";\n}\n}";

        assertThat(SourceSizes.breaches(Source.of("A.java", block))).isEmpty();
        assertThat(SourceSizes.breaches(Source.of("A.java", block.replace("() {", "() {\n"))))
                .containsExactly("A.java:2 a has 31 lines, more than 30");
    }

    @Test
    void guard_a_method_may_have_5_parameters_and_no_more() {
        String five = "class A { void a(int a, int b, int c, int d, int e) {} }";

        assertThat(SourceSizes.breaches(Source.of("A.java", five))).isEmpty();
        assertThat(SourceSizes.breaches(Source.of("A.java", five.replace("int e", "int e, int f"))))
                .containsExactly("A.java:1 a has 6 parameters, more than 5");
    }

    @Test
    void guard_only_the_canonical_constructor_of_a_record_may_have_more() {
        String compact = "record A(int a, int b, int c, int d, int e, int f) { static int g; A { } }";
        String written =
                "record A(int a, int b, int c, int d, int e, int f) { A(int a, int b, int c, int d, int e, int f) {} }";
        String other = "record A(int a) { A(int a, int b, int c, int d, int e, int f) { this(a); } }";

        assertThat(SourceSizes.breaches(Source.of("A.java", compact))).isEmpty();
        assertThat(SourceSizes.breaches(Source.of("A.java", written))).isEmpty();
        assertThat(SourceSizes.breaches(Source.of("A.java", other)))
                .singleElement()
                .asString()
                .contains("6 parameters");
    }
}
