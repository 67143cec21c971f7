package dev.dialectic.llm.server;

import dev.dialectic.llm.server.LedgerLine.What;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of a server and what became of it, only ever added to: the oracle of money, since it knows nothing of the library.
 * Thread-safe.
 */
public final class RequestLedger {

    private final List<LedgerLine> lines = new ArrayList<>();
    private final Optional<Path> file;

    private RequestLedger(Optional<Path> file) {
        this.file = file;
    }

    /** A ledger that lasts as long as its process. */
    public static RequestLedger inMemory() {
        return new RequestLedger(Optional.empty());
    }

    /** A ledger that is also written to a file, a line of tab-separated fields at a time: for whoever kills processes. */
    public static RequestLedger in(Path file) {
        return new RequestLedger(Optional.of(file));
    }

    synchronized void add(LedgerLine line) {
        lines.add(line);
        file.ifPresent(path -> append(path, line));
        notifyAll();
    }

    private static void append(Path path, LedgerLine line) {
        String fields = String.join(
                "\t",
                Long.toString(line.request()),
                line.what().name(),
                line.model(),
                line.bodyHash(),
                Long.toString(line.bytes()),
                Long.toString(line.billedTokens()));
        try {
            Files.writeString(path, fields + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("ledger: expected to append to " + path, e);
        }
    }

    /** Every line so far. */
    public synchronized List<LedgerLine> lines() {
        return List.copyOf(lines);
    }

    /** How many requests arrived. */
    public long received() {
        return count(What.RECEIVED);
    }

    /** How many were answered. */
    public long answered() {
        return count(What.ANSWERED);
    }

    /** How many ended without their answer. */
    public long dropped() {
        return count(What.DROPPED);
    }

    /** How often a request with this body was answered: more than once after a recorded answer is money lost. */
    public long timesAnswered(String bodyHash) {
        return lines().stream()
                .filter(line -> line.what() == What.ANSWERED && line.bodyHash().equals(bodyHash))
                .count();
    }

    /** How many tokens the provider would bill. */
    public long billedTokens() {
        return lines().stream().mapToLong(LedgerLine::billedTokens).sum();
    }

    /** Waits until every request that arrived has ended; false if that takes longer than five seconds. */
    public synchronized boolean settles() {
        long until = System.nanoTime() + 5_000_000_000L;
        while (received() > answered() + dropped()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private long count(What what) {
        return lines().stream().filter(line -> line.what() == what).count();
    }
}
