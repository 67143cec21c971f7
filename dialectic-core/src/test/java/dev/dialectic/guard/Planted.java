package dev.dialectic.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Secrets that are none: drawn from a seed in the form of real ones, put together at run time so that no scanner takes this
 * file for a leak.
 */
final class Planted {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String ALL = LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT) + "0123456789";
    private static final String HEX = "0123456789abcdef";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Planted() {}

    static String github() {
        return "gh" + "p_" + drawn(new Random(1), ALL, 36);
    }

    /** A secret of each kind that has a form of its own, by the kind that is to be found. */
    static Map<String, String> tokens(long seed) {
        Random dice = new Random(seed);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("aws-key-id", "AK" + "IA" + drawn(dice, BASE_32, 16));
        tokens.put("github-token", "gh" + "o_" + drawn(dice, ALL, 36));
        tokens.put("gitlab-token", "glp" + "at-" + drawn(dice, ALL, 20));
        tokens.put("slack-token", "xox" + "b-" + drawn(dice, "0123456789", 12) + "-" + drawn(dice, ALL, 24));
        tokens.put("slack-webhook", "hooks.slack" + ".com/services/" + drawn(dice, ALL, 44));
        tokens.put("stripe-key", "sk_" + "live_" + drawn(dice, ALL, 24));
        tokens.put("google-api-key", "AI" + "za" + drawn(dice, ALL, 35));
        tokens.put("anthropic-key", "sk-" + "ant-api03-" + drawn(dice, ALL, 93) + "AA");
        tokens.put("openai-key", "sk-" + "proj-" + drawn(dice, ALL, 74));
        tokens.put("npm-token", "np" + "m_" + drawn(dice, ALL, 36));
        tokens.put("pypi-token", "py" + "pi-AgEIcHlwaS5vcmc" + drawn(dice, ALL, 100));
        tokens.put(
                "jwt",
                "ey" + "J" + drawn(dice, ALL, 30) + ".ey" + "J" + drawn(dice, ALL, 60) + "." + drawn(dice, ALL, 43));
        tokens.put("sendgrid-key", "S" + "G." + drawn(dice, ALL, 22) + "." + drawn(dice, ALL, 43));
        tokens.put("digitalocean-token", "dop" + "_v1_" + drawn(dice, HEX, 64));
        tokens.put("hugging-face-token", "h" + "f_" + drawn(dice, LETTERS, 34));
        tokens.put(
                "private-key",
                "-----BEGIN RSA " + "PRIVATE KEY-----\n" + lines(dice) + "-----END RSA " + "PRIVATE KEY-----");
        return tokens;
    }

    static String drawn(Random dice, String from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(dice.nextInt(from.length())));
        }
        return text.toString();
    }

    private static String lines(Random dice) {
        return (drawn(dice, ALL + "+/", 64) + "\n").repeat(6);
    }

    static String key(long seed, int length) {
        return drawn(new Random(seed), ALL, length - 4) + "7b2Q";
    }
}
