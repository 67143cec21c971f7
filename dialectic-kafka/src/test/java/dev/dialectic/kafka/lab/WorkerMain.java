package dev.dialectic.kafka.lab;

import dev.dialectic.Dialectic;
import dev.dialectic.Serving;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateListener;
import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.kafka.Membership;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The main class of a worker's own process. It ends with the process that started it, and drains when it is asked to end. */
final class WorkerMain {

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private WorkerMain() {}

    /**
     * Serves until it is ended.
     *
     * @param arguments as {@link WorkerProcess.Options#arguments} writes them
     */
    public static void main(String[] arguments) throws Exception {
        WorkerProcess.Options options = WorkerProcess.Options.read(arguments);
        ProcessHandle.of(options.parent())
                .ifPresentOrElse(
                        parent -> parent.onExit()
                                .thenRun(() -> Runtime.getRuntime().halt(0)),
                        () -> Runtime.getRuntime().halt(0));
        try {
            serve(options);
        } catch (RuntimeException failed) {
            System.out.println("failed " + failed.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(WorkerProcess.Options options) throws InterruptedException {
        LedgerClient ledger = new LedgerClient(options.ledger(), options.name());
        KafkaCluster cluster = cluster(options);
        KafkaJournal journal = KafkaJournal.on(cluster);
        KafkaTransport transport = KafkaTransport.over(
                journal,
                Membership.unnamed()
                        .withSession(options.session(), options.session().dividedBy(4)));
        Dialectic dialectic = LabDebate.over(journal, new PaidPanel(LabDebate.panel(), ledger))
                .listener(options.tellsAll() ? ledger : endsOnly(ledger))
                .build();
        Serving serving = dialectic.serve(transport, options.atOnce());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            serving.drain(DRAIN);
            transport.close();
            journal.close();
            System.out.println("drained");
            ended.countDown();
        }));
        System.out.println("serving");
        ended.await();
    }

    private static DebateListener endsOnly(LedgerClient ledger) {
        return event -> {
            if (event.event() instanceof DebateClosed) {
                ledger.onEvent(event);
            }
        };
    }

    private static KafkaCluster cluster(WorkerProcess.Options options) {
        return KafkaCluster.at(options.bootstrap()).withPrefix(options.prefix()).withPatience(options.patience());
    }

    /** How a cluster is reached in the laboratory by who is no worker. */
    static KafkaCluster cluster(String bootstrap, String prefix, int partitions) {
        return KafkaCluster.at(bootstrap)
                .withPrefix(prefix)
                .withPartitions(partitions)
                .withPatience(Duration.ofSeconds(60));
    }
}
