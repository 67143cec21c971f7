package dev.dialectic.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether two texts could be taken for each other. Stateless and thread-safe.
 *
 * <p>The idea is that of Unicode Technical Standard #39, section 4 (skeletons of confusables); the table is our own and
 * small. Three rules say what it may do:
 *
 * <ul>
 *   <li>Only characters outside ASCII are taken for ASCII ones. Plain texts that differ in more than case and white
 *       space never share a skeleton: {@code A1} is not {@code AI}, {@code l0} is not {@code lO}. Whoever writes
 *       plain option ids has to tell them apart, and can.
 *   <li>Texts of one {@link NormalForm} share a skeleton. Hence letters are compared in lower case, and one whose
 *       capital is a twin of a Latin capital is filed under it: Greek {@code ν} under N, {@code η} under H, Cyrillic
 *       {@code в} under B. A {@code ν} that poses as a lower-case v is not found.
 *   <li>Accents count: {@code é} is not e. Hidden characters do not.
 * </ul>
 *
 * <p>The table knows the Cyrillic, Greek, Armenian and Cherokee letters that look like Latin ones, Latin letters of
 * other alphabets (small capitals, script, dotless), Cyrillic letters and zeros that look like digits, and dashes,
 * quotes, slashes, stops. Full-width, mathematical and circled forms are unified by Unicode itself (NFKD).
 */
public final class LookAlike {

    /** Pairs: a character, and the ASCII character that it is taken for. */
    private static final String PAIRS = ""
            // Cyrillic
            + "\u0430a\u0432b\u0441c\u0501d\u0435e\u04BDe\u043Dh\u04BBh\u0456i\u0458j\u043Ak\u04CFl"
            + "\u043Cm\u043Fn\u043Eo\u0440p\u051Bq\u0433r\u0455s\u0442t\u0475v\u051Dw\u0445x\u0443y"
            + "\u04AFy\u04373\u04E13\u04474\u04316"
            // Greek
            + "\u03B1a\u03B2b\u03B5e\u03B7h\u03B9i\u03F3j\u03BAk\u03BCm\u03BDn\u03BFo\u03C1p\u03C4t"
            + "\u03C7x\u03C5y\u03B6z\u03DDf"
            // Armenian
            + "\u0581g\u0570h\u0575j\u0578n\u0585o\u0566q\u057Du"
            // Cherokee
            + "\u13AAa\u13F4b\u13DFc\u13A0d\u13ACe\u13C0g\u13BBh\u13A5i\u13ABj\u13E6k\u13DEl\u13B7m"
            + "\u13E2p\u13A1r\u13DAs\u13A2t\u13D9v\u13D4w\u13C3z"
            // Latin: script, small capitals, dotless, clicks
            + "\u0251a\u1D00a\u0299b\u1D04c\u1D05d\u1D07e\uA730f\u0261g\u0262g\u029Ch\u0131i\u026Ai"
            + "\u0269i\u1D0Aj\u1D0Bk\u029Fl\u01C0l\u1D0Dm\u0274n\u1D0Fo\u1D18p\u0280r\uA731s\u1D1Bt"
            + "\u1D1Cu\u028Bu\u1D20v\u1D21w\u028Fy\u1D22z"
            // Devanagari and Bengali zero
            + "\u09660\u09E60"
            // dashes, then quotes, then strokes and stops
            + "\u2010-\u2011-\u2012-\u2013-\u2014-\u2015-\u2212-"
            + "\u2018'\u2019'\u201B'\u02BC'\u02B9'\u2032'\u201C\"\u201D\"\u201F\"\u2033\""
            + "\u2215/\u2044/\u2236:\u02D0:\u2223|\u201A,\u060C,\u2217*\u223C~";

    private static final Map<Integer, Integer> TABLE = table();

    private static final int DOT_ABOVE = 0x0307;

    private LookAlike() {}

    /**
     * The skeleton of a text: equal for texts that look alike.
     *
     * @param text the text
     * @return its skeleton, for comparing only; the skeleton of a skeleton is itself
     */
    public static String skeleton(String text) {
        return NormalForm.settled(text, LookAlike::once);
    }

    private static String once(String text) {
        String apart = Normalizer.normalize(NormalForm.of(text), Normalizer.Form.NFKD);
        StringBuilder bones = new StringBuilder(apart.length());
        apart.codePoints().forEach(character -> {
            boolean dotted = !bones.isEmpty() && "ij".indexOf(bones.charAt(bones.length() - 1)) >= 0;
            if (!HiddenCharacters.anywhere(character) && !(dotted && character == DOT_ABOVE)) {
                bones.appendCodePoint(TABLE.getOrDefault(character, character));
            }
        });
        return bones.toString();
    }

    private static Map<Integer, Integer> table() {
        Map<Integer, Integer> table = new LinkedHashMap<>();
        for (int i = 0; i < PAIRS.length(); i += 2) {
            table.put(NormalForm.fold(PAIRS.charAt(i)).codePointAt(0), (int) PAIRS.charAt(i + 1));
        }
        return Collections.unmodifiableMap(table);
    }
}
