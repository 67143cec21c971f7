package dev.dialectic.kafka;

import dev.dialectic.Dialectic;
import dev.dialectic.Serving;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.transport.Claim;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What one process of workers has: a journal and a transport of its own, and perhaps a Dialectic that serves. */
record WorkerProcess(KafkaJournal journal, KafkaTransport transport, Optional<Dialectic> dialectic)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One that claims by hand. */
    static WorkerProcess on(KafkaCluster cluster, Membership membership) {
        KafkaJournal journal = KafkaJournal.on(cluster);
        return new WorkerProcess(journal, KafkaTransport.over(journal, membership), Optional.empty());
    }

    /** One that debates. */
    static WorkerProcess serving(KafkaCluster cluster, Membership membership, AgentGenerator agents) {
        WorkerProcess bare = on(cluster, membership);
        Dialectic dialectic =
                Dialectic.builder().agents(agents).journal(bare.journal).build();
        Serving serving = dialectic.serve(bare.transport);
        return new WorkerProcess(bare.journal, bare.transport, Optional.of(dialectic));
    }

    Claim claim() {
        try {
            return transport.claim(PATIENCE).orElseThrow(() -> new AssertionError("no claim: " + transport.status()));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for something that other threads or processes bring about. */
    static void await(String what, BooleanSupplier wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited in vain: " + what + dump());
            }
            Thread.yield();
        }
    }

    /** Ends as planned: recalls what is claimed. */
    @Override
    public void close() {
        transport.close();
        dialectic.ifPresent(Dialectic::close);
        journal.close();
    }

    /** What the threads of workers are at, for whoever waits in vain. */
    private static String dump() {
        StringBuilder dump = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("dialectic")) {
                dump.append("\n").append(thread);
                for (StackTraceElement frame : stack) {
                    dump.append("\n    ").append(frame);
                }
            }
        });
        return dump.toString();
    }
}
