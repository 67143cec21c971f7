package dev.dialectic.llm.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which models are asked. They are files that a person can read, and replace one by one: {@link #in} takes those of
 * a folder, the rest stay as shipped. Immutable and thread-safe.
 *
 * <p>A template is plain text with places, <code>{{question}}</code>. What is filled in is never read for places again, so nothing that
 * somebody wrote can become a part of the template.
 */
public final class Prompts {

    /** The version of the prompts that ship: it changes with every change of a word in them. */
    private static final String SHIPPED = "v1";

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");
    private static final int LONGEST = 20_000;

    private final Map<PromptKind, String> templates;
    private final String version;

    private Prompts(Map<PromptKind, String> templates, String version) {
        this.templates = Collections.unmodifiableMap(new EnumMap<>(templates));
        this.version = version;
    }

    /**
     * The prompts that ship.
     *
     * @return the prompts
     */
    public static Prompts standard() {
        Map<PromptKind, String> templates = new EnumMap<>(PromptKind.class);
        for (PromptKind kind : PromptKind.values()) {
            templates.put(kind, checked(kind, shipped(kind)));
        }
        return new Prompts(templates, SHIPPED);
    }

    /**
     * The prompts of a folder: files such as {@code ballot.txt}, in UTF-8; those that it has not are as they ship.
     *
     * @param folder the folder
     * @return the prompts
     * @throws IllegalArgumentException if a template misses a place or has one that is not filled in, or is longer than 20,000 characters
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Prompts in(Path folder) {
        Map<PromptKind, String> templates = new EnumMap<>(standard().templates);
        for (PromptKind kind : PromptKind.values()) {
            Path file = folder.resolve(kind.file());
            if (Files.isRegularFile(file)) {
                templates.put(kind, checked(kind, read(file)));
            }
        }
        return new Prompts(templates, templates.equals(standard().templates) ? SHIPPED : "own-" + hash(templates));
    }

    /**
     * What tells these prompts from others. It is part of the name of the agents that are asked by them, and so recorded with each debate.
     *
     * @return {@code v1} as shipped; {@code own-} and eight digits of a hash when one was replaced
     */
    public String version() {
        return version;
    }

    /**
     * A prompt.
     *
     * @param kind what is asked for
     * @param words what stands in each of its places
     * @return the prompt, without the empty lines of places that stay empty
     * @throws IllegalArgumentException if a place is not filled in
     */
    public String fill(PromptKind kind, Map<String, String> words) {
        Matcher place = PLACE.matcher(Objects.requireNonNull(templates.get(kind), "template"));
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String text = words.get(place.group(1));
            if (text == null) {
                throw new IllegalArgumentException(
                        "prompt " + kind.file() + ": expected words for {{" + place.group(1) + "}}, found none");
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return place.appendTail(filled).toString().strip().replaceAll("\n{3,}", "\n\n");
    }

    private static String checked(PromptKind kind, String template) {
        String what = "prompt " + kind.file() + ": expected ";
        if (template.length() > LONGEST) {
            throw new IllegalArgumentException(what + "at most " + LONGEST + " characters, found " + template.length());
        }
        Set<String> found = new TreeSet<>();
        PLACE.matcher(template).results().forEach(place -> found.add(place.group(1)));
        if (!found.equals(new TreeSet<>(kind.places()))) {
            throw new IllegalArgumentException(
                    what + "the places " + new TreeSet<>(kind.places()) + ", found " + found);
        }
        return template;
    }

    private static String shipped(PromptKind kind) {
        try (InputStream resource = Prompts.class.getResourceAsStream(kind.file())) {
            Objects.requireNonNull(resource, kind.file());
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("prompt " + kind.file() + ": cannot be read from the jar", broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "prompt " + file + ": expected UTF-8 text, found what cannot be read", broken);
        }
    }

    private static String hash(Map<PromptKind, String> templates) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            templates.forEach((kind, template) -> {
                digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(template.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
