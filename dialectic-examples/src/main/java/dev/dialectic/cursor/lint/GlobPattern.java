package dev.dialectic.cursor.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern for paths: {@code *} within a folder, {@code **} across folders, {@code ?} for one character, {@code [abc]}
 * for one of some, {@code {a,b}} for either. A pattern without a slash is for names in any folder; one that ends in a
 * slash is for all that the folder holds. Takes time in the product of the lengths, whatever the pattern. Immutable and
 * thread-safe.
 */
public final class GlobPattern {

    private static final int ALTERNATIVES = 64;

    private final List<List<Token>> alternatives;

    private GlobPattern(List<List<Token>> alternatives) {
        this.alternatives = alternatives;
    }

    private sealed interface Token permits One, Star, Deep, Folders {}

    /** One character: any but a slash, or one of some. */
    private record One(String anyOf, boolean except) implements Token {
        boolean matches(char c) {
            return c != '/' && (anyOf.isEmpty() || anyOf.indexOf(c) >= 0 != except) || anyOf.equals("/") && c == '/';
        }
    }

    /** Any characters but slashes. */
    private record Star() implements Token {}

    /** Any characters. */
    private record Deep() implements Token {}

    /** Any number of whole folders. */
    private record Folders() implements Token {}

    /**
     * Reads a pattern. Everything is a pattern: a bracket without its other stands for itself.
     *
     * @param glob the pattern, from the folder it is for
     * @return the pattern
     */
    public static GlobPattern of(String glob) {
        String plain = glob.startsWith("./") ? glob.substring(2) : glob.startsWith("/") ? glob.substring(1) : glob;
        String rooted = plain.contains("/") ? plain : "**/" + plain;
        String whole = rooted.endsWith("/") ? rooted + "**" : rooted;
        return new GlobPattern(expand(whole).stream()
                .limit(ALTERNATIVES)
                .map(GlobPattern::tokens)
                .toList());
    }

    /**
     * Whether a path fits.
     *
     * @param path the path with slashes, from the folder that the pattern is for
     * @return true if it does
     */
    public boolean matches(String path) {
        return alternatives.stream().anyMatch(tokens -> matches(tokens, path));
    }

    /** The pattern without braces, once for each choice. */
    private static List<String> expand(String glob) {
        List<String> open = new ArrayList<>(List.of(glob));
        List<String> done = new ArrayList<>();
        while (!open.isEmpty() && open.size() + done.size() <= ALTERNATIVES) {
            String next = open.remove(open.size() - 1);
            int close = next.indexOf('}');
            int start = close < 0 ? -1 : next.lastIndexOf('{', close);
            if (start < 0) {
                done.add(next);
                continue;
            }
            for (String choice : next.substring(start + 1, close).split(",", -1)) {
                open.add(next.substring(0, start) + choice + next.substring(close + 1));
            }
        }
        done.addAll(open);
        return done;
    }

    private static List<Token> tokens(String glob) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < glob.length()) {
            char c = glob.charAt(at);
            int close = c == '[' ? glob.indexOf(']', at + 2) : -1;
            if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
                tokens.add(new Folders());
                at += 3;
            } else if (glob.startsWith("**", at)) {
                tokens.add(new Deep());
                at += 2;
            } else if (close > 0) {
                tokens.add(oneOf(glob.substring(at + 1, close)));
                at = close + 1;
            } else {
                tokens.add(c == '*' ? new Star() : c == '?' ? new One("", false) : new One(String.valueOf(c), false));
                at++;
            }
        }
        return tokens;
    }

    private static Token oneOf(String inside) {
        boolean except = inside.startsWith("!") || inside.startsWith("^");
        StringBuilder all = new StringBuilder();
        String members = except ? inside.substring(1) : inside;
        for (int i = 0; i < members.length(); i++) {
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char last = range ? members.charAt(i + 2) : members.charAt(i);
            for (char c = members.charAt(i); c <= last && all.length() < 512; c++) {
                all.append(c);
            }
            i += range ? 2 : 0;
        }
        return new One(all.toString(), except);
    }

    /** Runs all ways through the pattern side by side: bit i is set when the tokens so far fit the first i characters. */
    private static boolean matches(List<Token> tokens, String path) {
        BitSet reached = new BitSet(path.length() + 1);
        reached.set(0);
        for (Token token : tokens) {
            BitSet next = new BitSet(path.length() + 1);
            for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
                advance(token, path, i, next);
            }
            reached = next;
        }
        return reached.get(path.length());
    }

    private static void advance(Token token, String path, int from, BitSet next) {
        if (token instanceof One one) {
            if (from < path.length() && one.matches(path.charAt(from))) {
                next.set(from + 1);
            }
            return;
        }
        for (int i = from; i <= path.length(); i++) {
            if (!(token instanceof Folders) || i == from || path.charAt(i - 1) == '/') {
                next.set(i);
            }
            if (token instanceof Star && i < path.length() && path.charAt(i) == '/') {
                return;
            }
        }
    }
}
