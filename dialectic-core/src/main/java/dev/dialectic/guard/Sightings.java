package dev.dialectic.guard;

import dev.dialectic.text.LookAlike;
import dev.dialectic.text.NormalForm;
import dev.dialectic.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the signs that are words. Stateless and thread-safe. */
final class Sightings {

    /** Of each pattern: enough for any score, and a bound for texts that repeat one. */
    private static final int MOST = 1_000;

    private static final int FEW_HIDDEN = 8;

    /** Letters of two alphabets that look alike, with nothing between. */
    private static final Pattern MIXED =
            Pattern.compile("[a-z][\u0430-\u044f\u03b1-\u03c9]|[\u0430-\u044f\u03b1-\u03c9][a-z]");

    private static final Pattern SPACE = Pattern.compile(" ");

    private Sightings() {}

    static List<Sighting> in(String text) {
        List<Sighting> found = new ArrayList<>();
        String visible = VisibleText.clean(text).text();
        String form = NormalForm.of(visible);
        look(Phrases.ALL, form, found);
        if (posesAsLatin(form)) {
            look(Phrases.ALL, LookAlike.skeleton(form), found);
            disguised(form, found);
        }
        String lower = visible.toLowerCase(Locale.ROOT);
        look(Lines.ALL, lower, found);
        look(Steering.ALL, lower, found);
        int hidden = VisibleText.clean(text).removed();
        if (hidden >= FEW_HIDDEN) {
            found.add(new Sighting(InjectionSign.DISGUISE, 0, hidden + " hidden characters"));
        }
        return found;
    }

    private static void look(List<Phrase> phrases, String form, List<Sighting> found) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.pattern().matcher(form);
            for (int count = 0; count < MOST && matcher.find(); count++) {
                found.add(new Sighting(phrase.sign(), matcher.start(), matcher.group()));
            }
        }
    }

    private static void disguised(String form, List<Sighting> found) {
        Matcher mixed = MIXED.matcher(form);
        if (mixed.find()) {
            String around = form.substring(Math.max(0, mixed.start() - 10), Math.min(form.length(), mixed.end() + 10));
            found.add(new Sighting(InjectionSign.DISGUISE, mixed.start(), around));
        }
    }

    /** Whether a word that is not plain Latin looks as if it were: only then is the text read a second time. */
    private static boolean posesAsLatin(String form) {
        if (isAscii(form)) {
            return false;
        }
        return SPACE.splitAsStream(form).anyMatch(word -> !isAscii(word) && isAscii(LookAlike.skeleton(word)));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }
}
