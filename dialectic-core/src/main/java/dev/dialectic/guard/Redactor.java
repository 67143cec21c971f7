package dev.dialectic.guard;

/**
 * Takes out of a text what must not be written down, nor shown to a model. Implementations are thread-safe and pure: the
 * same text gives the same result.
 *
 * <p>It is asked before the first write and before a model sees the text, since a journal only grows: what was once appended
 * cannot be taken out of it. What it throws goes to whoever asked; a text that could not be redacted is not written.
 *
 * <p>What is taken out leaves a marker, {@code [redacted:<kind>]}. A redacted text stays as it is when it is redacted again.
 * {@code RedactorContract}, in the test jar, says so for any implementation.
 */
@FunctionalInterface
public interface Redactor {

    /**
     * The text without what must not be in it.
     *
     * @param text any text, also an empty or broken one
     * @return what is left, and what was found
     */
    Redacted redact(String text);

    /**
     * Leaves every text as it is: for those who keep secrets out of questions and documents themselves.
     *
     * @return a redactor that finds nothing
     */
    static Redactor none() {
        return Redacted::unchanged;
    }

    /**
     * Takes out what looks like a secret: tokens, keys, passwords.
     *
     * @return a {@link SecretRedactor}
     */
    static Redactor secrets() {
        return new SecretRedactor();
    }
}
