package dev.dialectic.cursor.rule;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import java.util.List;
import java.util.Set;

/** Rules to test with. */
public final class Rules {

    /** What tests are attached to. */
    public static final Activation TESTS = new Activation.Attached(List.of("src/test/java/**/*.java"));

    private Rules() {}

    /** A rule about building that is always shown. */
    public static Candidate build(String id, String directive) {
        return rule(id, Topic.BUILD, directive, new Activation.Always(), Support.counted(19, 1));
    }

    /** A rule about tests. */
    public static Candidate test(String id, String directive, int kept, int broken) {
        return rule(id, Topic.TESTING, directive, TESTS, Support.counted(kept, broken));
    }

    /** Any rule. */
    public static Candidate rule(String id, Topic topic, String directive, Activation activation, Support support) {
        return new Candidate(
                id,
                topic,
                "subject of " + id,
                directive,
                directive,
                activation,
                support,
                List.of(new Citation("pom.xml:3", "<project>")),
                Set.of(Focus.values()[0]));
    }
}
