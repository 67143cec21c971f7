package dev.dialectic.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far something has come, on standard error, where a person watches. Used by one thread. */
final class Progress {

    /** Shorter work is over before anybody reads a bar. */
    private static final int SHORTEST = 500;

    private Optional<ProgressBar> bar = Optional.empty();
    private String task = "";

    /** So much is done. */
    void at(String what, int done, int total) {
        if (!what.equals(task)) {
            done();
            task = what;
            if (total >= SHORTEST && System.console() != null) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build());
            }
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    /** Nothing more to show. */
    void done() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        task = "";
    }
}
