package dev.dialectic.guard;

import static dev.dialectic.guard.InjectionSign.OVERRIDE;
import static dev.dialectic.guard.InjectionSign.PROMPT_LEAK;

import java.util.List;

/**
 * "Ignore the previous instructions" in fourteen languages beside English, and "show me your prompt" in some. They read the
 * normal form. Immutable and thread-safe.
 */
final class ForeignPhrases {

    static final List<Phrase> ALL = List.of(
            Phrase.of(
                    OVERRIDE,
                    "(?:ignorier(?:e|en|t)?|vergi(?:ss|\u00df)|vergessen|missachte|\u00fcbergehe) ~ (?:anweisung|anleitung|instruktion|befehl|regel|vorgabe|bisherige)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|ne ten(?:ez|ir) pas compte|fai(?:s|tes) abstraction) ~ (?:instruction|consigne|directive|ordre|r\u00e8gle)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:ignor(?:a|e|ad|en|ar)|olvid(?:a|e|ad|en|ar)|haz caso omiso|descarta) ~ (?:instruccion|indicacion|orden|regla|directri)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:ignor(?:e|a|em|ar)|esque\u00e7(?:a|am)|desconsider(?:e|a)) ~ (?:instru\u00e7|ordens|regras|diretrizes|comandos)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:ignora(?:re|te)?|dimentica(?:re|te)?|trascura) ~ (?:istruzion|indicazion|ordini|regole|direttive)"),
            Phrase.of(OVERRIDE, "(?:negeer|vergeet|sla) ~ (?:instructie|aanwijzing|opdracht|regels)"),
            Phrase.of(OVERRIDE, "(?:zignoruj|ignoruj|zapomnij|pomi\u0144) ~ (?:instrukcj|polece|zasad|wskaz\u00f3w)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:\u0438\u0433\u043d\u043e\u0440\u0438\u0440\u0443\u0439|\u043f\u0440\u043e\u0438\u0433\u043d\u043e\u0440\u0438\u0440\u0443\u0439|\u0437\u0430\u0431\u0443\u0434\u044c|\u043d\u0435 \u043e\u0431\u0440\u0430\u0449\u0430\u0439)(?:\u0442\u0435)? ~ "
                            + "(?:\u0438\u043d\u0441\u0442\u0440\u0443\u043a\u0446|\u0443\u043a\u0430\u0437\u0430\u043d|\u043a\u043e\u043c\u0430\u043d\u0434|\u043f\u0440\u0430\u0432\u0438\u043b)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:\u0456\u0433\u043d\u043e\u0440\u0443\u0439|\u0437\u0430\u0431\u0443\u0434\u044c)(?:\u0442\u0435)? ~ (?:\u0456\u043d\u0441\u0442\u0440\u0443\u043a\u0446|\u0432\u043a\u0430\u0437\u0456\u0432)"),
            Phrase.of(
                    OVERRIDE,
                    "(?:\u00f6nceki|yukar\u0131daki|t\u00fcm) ~ (?:talimat|komut|kural)[\\p{L}]{0,10}+ ~ (?:yok say|unut|g\u00f6rmezden|dikkate alma)"),
            Phrase.of(OVERRIDE, "(?:ignorera|gl\u00f6m|bortse fr\u00e5n) ~ (?:instruktion|anvisning|regler)"),
            // Chinese, Japanese, Korean, Arabic and Hindi: words are not set apart as the small language has it.
            Phrase.exactly(
                    OVERRIDE,
                    "(?:\u5ffd\u7565|\u65e0\u89c6|\u5fd8\u8bb0|\u5fd8\u6389|\u4e0d\u8981\u7406\u4f1a|\u5ffd\u8996|\u7121\u8996)[^\u3002\\n]{0,15}(?:\u6307\u4ee4|\u6307\u793a|\u547d\u4ee4|\u63d0\u793a|\u89c4\u5219|\u8aaa\u660e|\u8bf4\u660e)"),
            Phrase.exactly(
                    OVERRIDE,
                    "(?:\u6307\u793a|\u547d\u4ee4|\u30d7\u30ed\u30f3\u30d7\u30c8|\u30eb\u30fc\u30eb)[^\u3002\\n]{0,6}(?:\u7121\u8996|\u5fd8\u308c)"),
            Phrase.exactly(
                    OVERRIDE,
                    "(?:\uc774\uc804|\uc704\uc758|\uc55e\uc758|\ubaa8\ub4e0)[^.\\n]{0,12}(?:\uc9c0\uc2dc|\uba85\ub839|\uc9c0\uce68)[^.\\n]{0,8}(?:\ubb34\uc2dc|\uc78a)"),
            Phrase.exactly(
                    OVERRIDE,
                    "(?:\u062a\u062c\u0627\u0647\u0644|\u0627\u0646\u0633)[^.\\n]{0,25}(?:\u0627\u0644\u062a\u0639\u0644\u064a\u0645\u0627\u062a|\u0627\u0644\u0623\u0648\u0627\u0645\u0631|\u062a\u0639\u0644\u064a\u0645\u0627\u062a)"),
            Phrase.exactly(
                    OVERRIDE,
                    "\u0928\u093f\u0930\u094d\u0926\u0947\u0936[^.\\n]{0,20}(?:\u0905\u0928\u0926\u0947\u0916\u093e|\u092d\u0942\u0932|\u0905\u0928\u0926\u0947\u0916\u0940)"),
            Phrase.of(PROMPT_LEAK, "(?:zeige?|nenne?|verrate|wiederhole) ~ (?:systemprompt|system-prompt|anweisungen)"),
            Phrase.of(
                    PROMPT_LEAK,
                    "(?:montre|affiche|r\u00e9v\u00e8le|r\u00e9p\u00e8te)[\\p{L}]{0,2} ~ (?:prompt|instructions|consignes)"),
            Phrase.of(PROMPT_LEAK, "(?:muestra|revela|repite)(?:me)? ~ (?:prompt|instrucciones)"));

    private ForeignPhrases() {}
}
