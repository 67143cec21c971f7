package dev.dialectic.cursor.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.ErrorPattern;
import dev.dialectic.codebase.FileChange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitEventsTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void a_commit_is_an_event_with_its_changes() {
        Commit commit = commit("Add orders", "src/Order.java");
        CodebaseEvent event = CommitEvents.of(commit).orElseThrow();
        assertThat(event.id()).isEqualTo(commit.id());
        assertThat(event.at()).isEqualTo(NOON);
        assertThat(event.message()).isEqualTo("Add orders");
        assertThat(event.changes()).isEqualTo(commit.changes());
        assertThat(event.errors()).isEmpty();
    }

    @Test
    void the_message_holds_no_hidden_character() {
        assertThat(event("Add \u202eorders\u200b\u001b[2J\r\n\r\n\tbody\u2028line\udb40\udc41\ufe0f\n")
                        .message())
                .isEqualTo("Add orders[2J\n\n\tbody\nline");
        assertThat(event("größer 中文").message()).isEqualTo("größer 中文");
    }

    @Test
    void a_commit_that_touches_only_cursor_folders_is_no_event() {
        assertThat(CommitEvents.of(commit("rules", ".cursor/rules/a.mdc"))).isEmpty();
        assertThat(CommitEvents.of(commit("rules", ".cursor/rules/a.mdc", "web/.cursor/rules/b.mdc")))
                .isEmpty();
        assertThat(CommitEvents.of(commit("rules", ".cursor/rules/a.mdc", "src/A.java")))
                .isPresent();
        assertThat(CommitEvents.of(commit("rules", "my.cursor/a.txt"))).isPresent();
        assertThat(CommitEvents.of(commit("too many changes to tell"))).isPresent();
    }

    @Test
    void a_merge_is_no_event() {
        assertThat(CommitEvents.of(new Commit("a".repeat(40), NOON, "Ada", "Merge", 2, List.of())))
                .isEmpty();
    }

    @Test
    void an_error_that_a_fix_names_is_found() {
        assertThat(types("Fix NullPointerException in OrderService")).containsExactly("NullPointerException");
        assertThat(types("Prevent NPEs on empty carts")).containsExactly("NullPointerException");
        assertThat(types("avoid TypeError when user is undefined")).containsExactly("TypeError");
        assertThat(types("Requests fail with ECONNRESET behind a proxy")).containsExactly("ECONNRESET");
        assertThat(types("fix segfault on exit")).containsExactly("SIGSEGV");
        assertThat(types("Fix crash\n\nIt ended in java.util.ConcurrentModificationException, then in IOError."))
                .containsExactly("ConcurrentModificationException", "IOError");
        assertThat(types("Fix KeyError\n\nA KeyError was raised.")).containsExactly("KeyError");
    }

    @Test
    void a_type_that_is_only_mentioned_is_no_error() {
        for (String message : List.of(
                "Add RateLimitException",
                "Throw IllegalArgumentException for negative limits",
                "Fix typo in ParseException",
                "Rename FooError to BarError",
                "fix javadoc of NullPointerException",
                "Fix error handling",
                "Fix Exception and Error",
                "Fix OnError and HandleException callbacks",
                "fixes #123",
                "Add retries\n\nfixes #12\n\nTimeoutException is now public",
                "Handle panic: button colours",
                "")) {
            assertThat(types(message)).as(message).isEmpty();
        }
    }

    @Test
    void a_stack_trace_tells_the_type_the_words_and_the_place() {
        String java = "Keep carts\n\njava.lang.IllegalStateException: cart 7 is closed\n"
                + "\tat com.shop.cart.CartService.close(CartService.java:41)\n\tat com.shop.Main.main(Main.java:3)\n";
        assertThat(event(java).errors())
                .containsExactly(new ErrorPattern(
                        "IllegalStateException",
                        "java.lang.IllegalStateException: cart 7 is closed",
                        "CartService.close",
                        1));
        String python =
                "Keep carts\n\nTraceback (most recent call last):\n  File \"a.py\", line 3, in main\n    run()\n"
                        + "  File \"b.py\", line 9, in run\n    raise\nKeyError: 'cart'\n";
        assertThat(event(python).errors()).containsExactly(new ErrorPattern("KeyError", "KeyError: 'cart'", "run", 1));
        String node = "Keep carts\n\nUncaught TypeError: x is not a function\n    at Cart.close (/srv/cart.js:3:1)\n";
        assertThat(event(node).errors())
                .containsExactly(
                        new ErrorPattern("TypeError", "Uncaught TypeError: x is not a function", "Cart.close", 1));
        assertThat(types("Keep carts\n\npanic: runtime error: index out of range\n"))
                .containsExactly("panic");
        assertThat(types("Keep\n\nthread 'main' panicked at src/main.rs:3:1\n")).containsExactly("panic");
    }

    @Test
    void hostile_messages_are_read_quickly_and_give_at_most_ten_errors() {
        StringBuilder many = new StringBuilder("Fix ");
        for (int i = 0; i < 50; i++) {
            many.append("Broken").append(i).append("Error ");
        }
        assertThat(types(many.toString())).hasSize(10);
        for (String part : List.of("a.", "A", "Caused by: ", "Error", "$", "E ", "fix ", "File \"", "at a.")) {
            String message = part.repeat(65_536 / part.length());
            long start = System.nanoTime();
            event(message);
            event(message.replaceAll("(.{400})", "$1\n"));
            assertThat(System.nanoTime() - start).as(part).isLessThan(5_000_000_000L);
        }
    }

    private static List<String> types(String message) {
        return event(message).errors().stream().map(ErrorPattern::type).toList();
    }

    private static CodebaseEvent event(String message) {
        return CommitEvents.of(commit(message, "src/A.java")).orElseThrow();
    }

    private static Commit commit(String message, String... paths) {
        List<FileChange> changes = Stream.of(paths)
                .map(path -> new FileChange(path, FileChange.Kind.MODIFIED, 1, 0))
                .toList();
        return new Commit("a".repeat(40), NOON, "Ada", message, 1, changes);
    }
}
