package dev.dialectic.cursor.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What directives name in code quotes and links, and whether it is there. Right rather than complete: what could be
 * meant for elsewhere, or as an example, is not called stale. Used by one thread.
 */
final class References {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\(mdc:([^)\\s#]+)");
    private static final Pattern PATH = Pattern.compile("[\\w.@+-]+(?:/[\\w.@+()\\[\\]-]+)*/?(?::\\d+(?:-\\d+)?)?");
    private static final Pattern EXTENSION = Pattern.compile(
            ".*\\.(java|kt|kts|groovy|gradle|xml|ya?ml|json|toml|properties|md|mdx|txt|ts|tsx|js|jsx|mjs|cjs|vue|svelte|css|scss|py|go|rs|rb|php|cs|c|h|cc|cpp|hpp|swift|sh|sql|proto|html|tf)");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i).*\\b(foo|bar|baz|example|sample|your|my|path/to|some|xyz|placeholder)\\b.*");
    private static final Pattern GENERATED =
            Pattern.compile("(?:.*/)?(?:node_modules|dist|build|target|out|bin|coverage|\\.next|\\.venv|generated)/.*");
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i).*(\\b(create|generate[sd]?|e\\.g|for example|such as|like|instead of|legacy|deleted|removed|renamed|moved|would|never add|named?)\\b|e\\.g\\.).*");
    private static final Pattern VERSION =
            Pattern.compile("\\S*\\d+(\\.\\d+)+\\S*|(?i)(java|jdk|node|python|go) ?\\d+.*");
    private static final Pattern SPOKEN_VERSION =
            Pattern.compile("(?i)\\b(?:java|jdk|node|node\\.js|python|go|typescript|php|ruby|\\.net) ?v?\\d+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{10,40}");
    private static final Pattern SYMBOL =
            Pattern.compile("[@\"']?([\\p{L}_$][\\p{L}\\p{Nd}_$]*)(?:[.#:(<{\\[=\"'].*)?", Pattern.DOTALL);

    private final Tracked tracked;
    private final Commands commands;
    private final Map<Directive, Set<String>> symbols = new HashMap<>();
    private final Set<String> spoken;

    References(LintScope scope) {
        tracked = scope.tracked();
        commands = new Commands(tracked);
        Set<String> all = new HashSet<>();
        for (Directive directive : scope.directives()) {
            Set<String> named = new HashSet<>();
            quoted(directive).forEach(quote -> {
                Matcher symbol = SYMBOL.matcher(quote);
                if (symbol.matches()) {
                    named.add(symbol.group(1));
                }
            });
            symbols.put(directive, named);
            all.addAll(named);
        }
        spoken = tracked.spoken(all);
    }

    /** What stands in code quotes. */
    static List<String> quoted(Directive directive) {
        return quoted(directive.text());
    }

    private static List<String> quoted(String text) {
        return CODE.matcher(text).results().map(quote -> quote.group(1).strip()).toList();
    }

    /** What a directive names that is gone, each as a sentence. */
    List<String> stale(Directive directive) {
        List<String> stale = new ArrayList<>();
        LINK.matcher(directive.text()).results().map(link -> link.group(1)).forEach(path -> {
            if (!tracked.has(path) && !GENERATED.matcher(path).matches()) {
                stale.add("links to " + path + ", which is not tracked");
            }
        });
        boolean notYet =
                NOT_YET.matcher(CODE.matcher(directive.text()).replaceAll("")).matches();
        for (String quote : quoted(directive)) {
            if (!notYet && isPath(quote) && !exists(quote)) {
                stale.add("names " + quote + ", which is not tracked");
            }
            commands.fault(quote).ifPresent(stale::add);
        }
        return stale;
    }

    /** Whether a directive, or its evidence, names a path, symbol, command, version or commit of this repository. */
    boolean isSpecific(Directive directive) {
        return LINK.matcher(directive.text()).results().anyMatch(link -> tracked.has(link.group(1)))
                || symbols.getOrDefault(directive, Set.of()).stream().anyMatch(spoken::contains)
                || quoted(directive).stream().anyMatch(this::isHere)
                || SPOKEN_VERSION.matcher(directive.text()).find()
                || quoted(directive.evidence()).stream()
                        .anyMatch(place -> COMMIT.matcher(place).matches() || exists(place));
    }

    /** A quote of several words names what any of them names: a command may name the file that it is for. */
    private boolean isHere(String quote) {
        return isNamed(quote)
                || quote.indexOf(' ') > 0
                        && Stream.of(quote.split(" "))
                                .map(word -> word.replaceFirst("::.*", ""))
                                .anyMatch(word ->
                                        word.contains(".") && PATH.matcher(word).matches() && exists(word));
    }

    private boolean isNamed(String quote) {
        return VERSION.matcher(quote).matches()
                || commands.isOne(quote) && commands.fault(quote).isEmpty()
                || PATH.matcher(quote).matches() && exists(quote)
                || tracked.hasNameWithoutExtension(quote)
                || quote.contains("*") && matchesSome(quote);
    }

    private boolean matchesSome(String glob) {
        GlobPattern pattern = GlobPattern.of(glob);
        return tracked.paths().stream().anyMatch(pattern::matches);
    }

    /** Whether a quote can only be a path of this repository. */
    private static boolean isPath(String quote) {
        String path = withoutLine(quote);
        return path.contains("/")
                && PATH.matcher(quote).matches()
                && EXTENSION.matcher(path.toLowerCase(Locale.ROOT)).matches()
                && !path.startsWith("@")
                && !path.startsWith("../")
                && !GENERATED.matcher(path).matches()
                && !EXAMPLE.matcher(path).matches();
    }

    private boolean exists(String quote) {
        return tracked.has(withoutLine(quote));
    }

    private static String withoutLine(String quote) {
        return quote.replaceFirst(":\\d+(-\\d+)?$", "");
    }
}
