package dev.dialectic.cursor.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that rules name: whether the tool's own file is there, and the script or module. Used by one thread. */
final class Commands {

    private static final Pattern SCRIPT = Pattern.compile("(?:npm|yarn|pnpm|bun) run ([\\w:.-]+)(?:\\s.*)?");
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*(?:--prefix|--filter|--workspace|--cwd|\\s-[CwF]\\s|\\s-[CwF]$|\\bcd\\b).*");
    private static final Pattern MODULES = Pattern.compile(".*\\s-pl\\s+([\\w./,-]+)(?:\\s.*)?");

    /** By tool, the files of which one must be there for the tool to have anything to do. */
    private static final Map<String, List<String>> NEEDS = needs();

    private final Tracked tracked;
    private final Set<String> scripts;

    Commands(Tracked tracked) {
        this.tracked = tracked;
        this.scripts = tracked.scripts();
    }

    private static Map<String, List<String>> needs() {
        List<String> gradle = List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
        List<String> script = List.of("package.json");
        Map<String, List<String>> needs = new HashMap<>();
        needs.put("mvn", List.of("pom.xml"));
        needs.put("./mvnw", List.of("mvnw"));
        needs.put("gradle", gradle);
        needs.put("./gradlew", List.of("gradlew"));
        List.of("npm", "yarn", "pnpm", "bun").forEach(tool -> needs.put(tool, script));
        needs.put("make", List.of("Makefile", "makefile", "GNUmakefile"));
        needs.put("cargo", List.of("Cargo.toml"));
        needs.put("poetry", List.of("pyproject.toml"));
        needs.put("bundle", List.of("Gemfile"));
        return Map.copyOf(needs);
    }

    /** Whether a quote is a command of a tool that is known here: the tool and what it is to do. */
    boolean isOne(String quote) {
        return NEEDS.containsKey(tool(quote)) && quote.contains(" ");
    }

    /** Why a command cannot work, as a sentence; empty when it may. */
    Optional<String> fault(String quote) {
        if (!isOne(quote)) {
            return Optional.empty();
        }
        List<String> needs = NEEDS.getOrDefault(tool(quote), List.of());
        if (needs.stream().noneMatch(tracked::hasName)) {
            return Optional.of("names the command " + quote + ", but no " + needs.get(0) + " is tracked");
        }
        Matcher script = SCRIPT.matcher(quote);
        if (script.matches() && !ELSEWHERE.matcher(quote).matches() && !scripts.contains(script.group(1))) {
            return Optional.of("names the command " + quote + ", but no package.json has that script");
        }
        Matcher modules = MODULES.matcher(quote);
        if (tool(quote).matches("mvn|\\./mvnw") && modules.matches()) {
            for (String module : modules.group(1).split(",")) {
                if (!module.isEmpty() && !tracked.has(module)) {
                    return Optional.of("names the command " + quote + ", but there is no module " + module);
                }
            }
        }
        return Optional.empty();
    }

    private static String tool(String quote) {
        int space = quote.indexOf(' ');
        return space < 0 ? quote : quote.substring(0, space);
    }
}
