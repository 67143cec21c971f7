package dev.dialectic.llm.json;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Valid JSON, from a seed. */
final class RandomJson {

    private static final String[] SCALARS = {
        "0",
        "-1",
        "0.5",
        "1e5",
        "-2.5E-3",
        "123456789012345678901234567890",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a\"",
        "\"it's {b}\"",
        "\"\\\"\\\\\\n\\u00e9\"",
        "\"// no /* comment\"",
        "\"\uD83D\uDE00\"",
        "\"```\"",
        "\"a: 1, 'b'\""
    };

    private RandomJson() {}

    static String value(Random random, int depth) {
        return switch (depth == 0 ? 2 : random.nextInt(4)) {
            case 0 -> object(random, depth);
            case 1 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(each -> value(random, depth - 1))
                        .collect(Collectors.joining(space(random) + ",", "[", "]"));
            default -> SCALARS[random.nextInt(SCALARS.length)];
        };
    }

    /** An object with one to four members. */
    static String object(Random random, int depth) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(each -> "\"" + "abcd".charAt(each) + "\"" + space(random) + ":" + space(random)
                        + value(random, depth - 1))
                .collect(Collectors.joining(space(random) + "," + space(random), "{", space(random) + "}"));
    }

    private static String space(Random random) {
        return random.nextInt(3) == 0 ? " \n" : "";
    }
}
