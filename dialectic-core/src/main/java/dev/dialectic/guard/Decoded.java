package dev.dialectic.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for signs in what base64 and hexadecimal runs of a text say. Stateless and thread-safe. */
final class Decoded {

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{20,20000}+={0,2}+");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){10,}+");
    /** So many runs are decoded; who hides an order hides it near the beginning of something. */
    private static final int MOST = 200;

    private Decoded() {}

    static List<Sighting> in(String text) {
        List<Sighting> found = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        for (int count = 0; count < MOST && run.find(); ) {
            Optional<String> readable = readable(run.group());
            if (readable.isPresent()) {
                count++;
                List<Sighting> inside = Sightings.in(readable.get());
                if (inside.stream().anyMatch(each -> each.sign().weight() >= -PromptScreen.BIAS)) {
                    found.add(new Sighting(InjectionSign.ENCODED_ORDER, run.start(), readable.get()));
                }
            }
        }
        return found;
    }

    /** What a run says, if it says something: printable text with spaces in it. */
    private static Optional<String> readable(String run) {
        byte[] bytes;
        try {
            bytes = HEX.matcher(run).matches()
                    ? HexFormat.of().parseHex(run)
                    : Base64.getDecoder()
                            .decode(run.replace('-', '+').replace('_', '/').replace("=", ""));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        long printable = text.chars()
                .filter(each -> each >= ' ' && each < 0x7F || each == '\n')
                .count();
        return printable >= 0.9 * text.length() && text.indexOf(' ') > 0 ? Optional.of(text) : Optional.empty();
    }
}
