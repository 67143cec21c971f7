package dev.dialectic.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds passwords in addresses and in headers of requests. Stateless and thread-safe. */
final class Credentials {

    private static final Pattern USER =
            Pattern.compile("[^\\s:/@?#\"'<>\\[\\]{}()$]{0,100}+:([^\\s/@\"'<>`\\[\\]{}]{3,200}+)@[\\w.\\[-]");
    private static final Pattern SCHEME =
            Pattern.compile("(?i:authorization|x-auth-token)[\"']?+[ \\t]{0,3}+[:=,][ \\t]{0,3}+[\"'`]?+"
                    + "(?i:bearer|basic|token|bot|apikey)[ \\t]{1,3}+([A-Za-z0-9+/_.=~-]{12,4000}+)");

    /** As programs are told on a command line, and as .netrc has it. */
    private static final Pattern OPTION = Pattern.compile(
            "(?<![\\w-])(?:-u|--user|--proxy-user)[ =]{1,2}+[\"']?+[^\\s:\"'$]{0,60}+:([^\\s\"']{6,200}+)"
                    + "|(?<![\\w-])--?(?:[A-Za-z]{1,20}+-){0,3}+(?i:password|passwd|secret|token|apikey|key|clientsecret|passphrase)[ =]{1,2}+[\"']?+([^\\s\"'$<{-][^\\s\"']{7,400}+)"
                    + "|(?<!\\w)login\\s{1,4}+[^\\s]{1,60}+\\s{1,8}+password\\s{1,4}+([^\\s\"']{6,200}+)");

    private Credentials() {}

    static void find(String text, List<Span> found) {
        Matcher user = USER.matcher(text);
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            user.region(at + 3, text.length());
            if (user.lookingAt() && !Placeholder.is(user.group(1))) {
                found.add(new Span("password-in-address", user.start(1), user.end(1)));
            }
        }
        Matcher header = SCHEME.matcher(text);
        while (header.find()) {
            if (!Placeholder.is(header.group(1))) {
                found.add(new Span("authorization", header.start(1), header.end(1)));
            }
        }
        options(text, found);
    }

    private static void options(String text, List<Span> found) {
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            int group = option.start(1) >= 0 ? 1 : option.start(2) >= 0 ? 2 : 3;
            boolean secret = group == 2 ? Drawn.isDrawn(option.group(group)) : Drawn.isChosen(option.group(group));
            if (secret) {
                found.add(new Span("password", option.start(group), option.end(group)));
            }
        }
    }
}
