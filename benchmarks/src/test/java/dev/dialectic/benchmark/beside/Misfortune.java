package dev.dialectic.benchmark.beside;

import dev.dialectic.llm.server.Completion;
import dev.dialectic.llm.server.Exchange;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reaction;
import dev.dialectic.llm.server.Reactions;
import dev.dialectic.llm.server.Script;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What befalls the panel. Who runs databases and who writes programs hold with postgres, who pays bills with mongo, if nothing else
 * is said.
 */
enum Misfortune {
    NONE("all well"),
    LIMITED_ONCE("Ada gets 429 once") {
        @Override
        Reaction[] first() {
            return new Reaction[] {LIMIT, chooses("postgres")};
        }
    },
    LIMITED("Ada gets 429 for ever") {
        @Override
        Reaction[] first() {
            return new Reaction[] {LIMIT};
        }
    },
    ERROR_THEN_AGAIN("Cy gets 500, then all is asked again") {
        @Override
        void befall(Script script) {
            script.on("", "who runs databases", first())
                    .on("", "who writes programs", second())
                    .otherwise(ERROR);
        }

        @Override
        void pass(Script script) {
            script.otherwise(exchange -> {
                boolean judge = exchange.body().contains(JUDGE);
                (judge ? Reactions.says(Misfortune::judged) : chooses("mongo")).treat(exchange);
            });
        }
    },
    /** Who answers last is the second Ada, who is of Cy's opinion and not of the first one's. */
    ONE_NAME("two agents named Ada, who disagree") {
        @Override
        Reaction[] second() {
            return new Reaction[] {Reactions.after(Duration.ofMillis(500), chooses("mongo"))};
        }
    },
    TIE("each for another option") {
        @Override
        Reaction[] second() {
            return new Reaction[] {chooses("mongo")};
        }

        @Override
        Reaction[] third() {
            return new Reaction[] {chooses("sqlite")};
        }
    },
    NULL("Cy's answer is null") {
        @Override
        Reaction[] third() {
            return new Reaction[] {NOTHING};
        }
    },
    EMPTY("Cy's answer is empty") {
        @Override
        Reaction[] third() {
            return new Reaction[] {Reactions.says("")};
        }
    },
    WORD_NULL("Cy votes for \"null\"") {
        @Override
        Reaction[] third() {
            return new Reaction[] {
                Reactions.says(exchange -> answer(exchange, "mongo").replaceAll("(?i)\"?mongo\"?", "null"))
            };
        }
    },
    MALFORMED_ONCE("Cy's first answer is broken JSON") {
        @Override
        Reaction[] third() {
            return new Reaction[] {Reactions.says("{\"choice\" \"mongo\" confidence}"), chooses("mongo")};
        }
    };

    private static final String JUDGE = "You are the judge";
    private static final Reaction LIMIT = Reactions.error(429, "requests", "rate_limit_exceeded", "Rate limit reached");
    private static final Reaction ERROR = Reactions.error(500, "server_error", "internal", "The server had an error");
    private static final Reaction NOTHING = Reactions.envelope(exchange -> Completion.of(exchange, ""), envelope -> {
        envelope.withArray("choices").get(0).withObject("/message").putNull("content");
        return envelope;
    });
    private static final List<String> OPTIONS = List.of("postgres", "mongo", "sqlite");

    private final String words;

    Misfortune(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Where a panel would only repeat what another showed, it is left out. */
    boolean concerns(Panel panel) {
        return switch (panel) {
            case VOTING_NO_RETRIES -> this == LIMITED_ONCE || this == LIMITED || this == ERROR_THEN_AGAIN;
            case VOTING_ENUM -> this == NONE || ordinal() >= NULL.ordinal();
            case DEBATING, OURS_DEBATING -> this != MALFORMED_ONCE;
            default -> true;
        };
    }

    /** How who runs databases is answered. */
    Reaction[] first() {
        return new Reaction[] {chooses("postgres")};
    }

    /** How who writes programs is answered. */
    Reaction[] second() {
        return new Reaction[] {chooses("postgres")};
    }

    /** How who pays bills is answered. */
    Reaction[] third() {
        return new Reaction[] {chooses("mongo")};
    }

    void befall(Script script) {
        script.on("", JUDGE, Reactions.says(Misfortune::judged))
                .on("", "who runs databases", first())
                .on("", "who writes programs", second())
                .on("", "who pays bills", third());
    }

    /** The misfortune is over. */
    void pass(Script script) {}

    static Reaction chooses(String option) {
        return Reactions.says(exchange -> answer(exchange, option));
    }

    /** In the form that is asked for: an object, or a word. */
    private static String answer(Exchange exchange, String option) {
        return isShaped(exchange)
                ? ObligingAnswers.preferring(option, option.toUpperCase(Locale.ROOT))
                        .apply(exchange)
                : option;
    }

    private static boolean isShaped(Exchange exchange) {
        return exchange.request().path("response_format").path("json_schema").isObject();
    }

    /** The judge takes what it reads most often; of equals the first. */
    private static String judged(Exchange exchange) {
        String said = exchange.body().substring(0, exchange.body().indexOf("Reply with exactly"));
        return OPTIONS.stream()
                .max(Comparator.comparing((String option) -> said.split("\"" + option).length)
                        .thenComparing(option -> -OPTIONS.indexOf(option)))
                .orElseThrow();
    }
}
