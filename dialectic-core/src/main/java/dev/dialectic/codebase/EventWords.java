package dev.dialectic.codebase;

import dev.dialectic.codebase.DetectedFocus.Place;
import dev.dialectic.codebase.DetectedFocus.Reason;
import dev.dialectic.text.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An event taken apart once, to look for every focus in it. Immutable and thread-safe. */
record EventWords(String commitType, Words message, List<Path> paths, List<Error> errors) {

    private static final Pattern TRAILER = Pattern.compile("(?m)^[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,4}-by:.*$");
    private static final Pattern TYPE = Pattern.compile("^\\s*([A-Za-z]{1,20})(?:\\([^()\\n]{0,100}\\))?!?:");
    private static final String ANY_ERROR = "an error";
    private static final Map<Focus, Map<String, String>> MESSAGE_WORDS = byStem(Signs::messageWords);
    private static final Map<Focus, Map<String, String>> PATH_WORDS = byStem(Signs::pathWords);

    record Path(String path, Words words) {}

    record Error(String type, Words words) {}

    static EventWords of(CodebaseEvent event) {
        Matcher type = TYPE.matcher(event.message());
        return new EventWords(
                type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "",
                Words.of(TRAILER.matcher(event.message()).replaceAll("")),
                event.paths().stream()
                        .map(path -> new Path(path, Words.of(path)))
                        .toList(),
                event.errors().stream()
                        .map(error -> new Error(error.type(), Words.of(error.type() + " " + error.message())))
                        .toList());
    }

    Set<Reason> inMessage(Focus focus) {
        Set<Reason> reasons = new LinkedHashSet<>();
        if (focus.signs().commitTypes().contains(commitType)) {
            reasons.add(new Reason(Place.COMMIT_TYPE, commitType, commitType));
        }
        keywords(MESSAGE_WORDS, focus, message)
                .forEach(word -> reasons.add(
                        new Reason(Place.MESSAGE, word, message.find(word).orElse(word))));
        return reasons;
    }

    /** Adds what paths show, each sign once, and says which share of the paths shows something. */
    double inPaths(Focus focus, Set<Reason> reasons) {
        Set<String> told = new LinkedHashSet<>();
        int showing = 0;
        for (Path path : paths) {
            Optional<Reason> reason = inPath(focus, path);
            showing += reason.isPresent() ? 1 : 0;
            reason.filter(found -> told.add(found.sign())).ifPresent(reasons::add);
        }
        return paths.isEmpty() ? 0 : (double) showing / paths.size();
    }

    private static Optional<Reason> inPath(Focus focus, Path path) {
        Optional<Reason> word = keywords(PATH_WORDS, focus, path.words())
                .findFirst()
                .map(keyword -> new Reason(Place.PATH, keyword, path.path()));
        return word.isPresent()
                ? word
                : focus.signs().fileOf(path.path()).map(pattern -> new Reason(Place.FILE, pattern, path.path()));
    }

    /** The keywords of a focus that some words hold, in the order of the text. */
    private static Stream<String> keywords(Map<Focus, Map<String, String>> byStem, Focus focus, Words words) {
        Map<String, String> keywords = byStem.getOrDefault(focus, Map.of());
        return words.stems().stream()
                .flatMap(stem -> Stream.ofNullable(keywords.get(stem)))
                .distinct();
    }

    private static Map<Focus, Map<String, String>> byStem(Function<Signs, List<String>> keywords) {
        Map<Focus, Map<String, String>> byStem = new EnumMap<>(Focus.class);
        for (Focus focus : Focus.values()) {
            Map<String, String> stems = new LinkedHashMap<>();
            keywords.apply(focus.signs()).forEach(word -> stems.putIfAbsent(Words.stem(word), word));
            byStem.put(focus, stems);
        }
        return byStem;
    }

    Set<Reason> inErrors(Focus focus) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Error error : errors) {
            if (focus == Focus.RELIABILITY) {
                reasons.add(new Reason(Place.ERROR, ANY_ERROR, error.type()));
            } else if (focus == Focus.SECURITY) {
                keywords(MESSAGE_WORDS, focus, error.words())
                        .findFirst()
                        .ifPresent(word -> reasons.add(new Reason(Place.ERROR, word, error.type())));
            }
        }
        return reasons;
    }
}
