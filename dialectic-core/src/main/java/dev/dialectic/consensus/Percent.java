package dev.dialectic.consensus;

import java.util.Locale;

/** Shares as people read them. Stateless and thread-safe. */
final class Percent {

    private Percent() {}

    static String of(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
