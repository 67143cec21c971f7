package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule file of ours is called. The name follows from the topic and from when the rules are shown, and from
 * nothing else, so it is the same in every run and its front matter never has to change. Stateless and thread-safe.
 */
public final class RuleFileName {

    /** What every name of ours starts with. */
    public static final String PREFIX = "dialectic-";

    /** The only names that are ever written. */
    public static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,100}\\.mdc");

    /** Files of a language below a folder of its name: the folder's path says it all. */
    private static final Pattern PLAIN = Pattern.compile("((?:[a-z0-9]+/)*([a-z0-9]+))/\\*\\*/\\*\\.\\2");

    private static final Pattern LIKE_A_HASH = Pattern.compile(".*[0-9a-f]{8}");
    private static final int LONGEST = 48;

    private RuleFileName() {}

    /**
     * The name for rules of a topic.
     *
     * @param topic what they are about
     * @param activation when they are shown
     * @return a name like {@code dialectic-testing-src-test-java.mdc}; names with more to tell end in a hash of it
     */
    public static String of(Topic topic, Activation activation) {
        return PREFIX + topic.name().toLowerCase(Locale.ROOT) + suffix(activation) + ".mdc";
    }

    private static String suffix(Activation activation) {
        if (activation instanceof Activation.Attached attached) {
            String globs = String.join(",", attached.globs());
            Matcher plain = PLAIN.matcher(globs);
            boolean says = plain.matches()
                    && globs.length() <= LONGEST
                    && !LIKE_A_HASH.matcher(plain.group(1)).matches();
            return says ? "-" + plain.group(1).replace('/', '-') : hashed(globs);
        }
        if (activation instanceof Activation.Requested requested) {
            return hashed(requested.description());
        }
        return "";
    }

    private static String hashed(String text) {
        String words = text.replaceAll("\\*.*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = ("-" + words.substring(0, Math.min(words.length(), LONGEST)) + "-").replaceAll("-+", "-");
        return slug + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java", impossible);
        }
    }
}
