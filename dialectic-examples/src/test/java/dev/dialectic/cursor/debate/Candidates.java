package dev.dialectic.cursor.debate;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import java.util.List;
import java.util.Set;

/** Rules to debate. */
final class Candidates {

    static final Activation ALWAYS = new Activation.Always();
    static final Activation TESTS = new Activation.Attached(List.of("src/test/java/**/*.java"));

    private Candidates() {}

    /** What a build file says, exactly put. */
    static Candidate strongFact() {
        return of("Build with `mvn verify`, not with `ant`.", ALWAYS, Support.fact(1));
    }

    /** A habit with few cases that names nothing. */
    static Candidate weakHabit() {
        return of("Write short methods.", ALWAYS, Support.counted(5, 0));
    }

    /** A habit that was kept once and is not any more. */
    static Candidate oldBrokenHabit() {
        return of("Name tests like `FooTest`.", TESTS, new Support(80, 20, 0, 10, false));
    }

    /** A fact in so many words that showing it always costs too much. */
    static Candidate longFact() {
        return of("Build with `mvn verify`, not with `ant`. " + "Mind this too. ".repeat(35), ALWAYS, Support.fact(1));
    }

    static Candidate of(String directive, Activation activation, Support support) {
        return new Candidate(
                "test:rule",
                Topic.BUILD,
                "build command",
                "mvn verify",
                directive,
                activation,
                support,
                List.of(
                        new Citation("pom.xml:3", "<project>"),
                        new Citation("README.md:7", "mvn verify"),
                        new Citation("ci.yml:1", "run"),
                        new Citation("more.txt", "fourth")),
                Set.of(Focus.BUILD));
    }
}
