package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.kafka.broker.SharedBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.utils.Utils;

/**
 * A laboratory: topics of its own on a broker, a ledger, workers, somebody who brings questions, and somebody who reads what is
 * committed. Used by one thread.
 */
final class Lab implements AutoCloseable {

    static final int PARTITIONS = 6;
    static final int AT_ONCE = 4;

    /** Short, so that many take-overs can be tried; other brokers than ours allow no shorter one than six seconds. */
    static final Duration SESSION = SharedBroker.isElsewhere() ? Duration.ofSeconds(10) : Duration.ofSeconds(2);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration TAKES = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String bootstrap;
    private final String prefix = "lab-" + RUN + "-" + NUMBER.incrementAndGet() + ".";
    private final LedgerServer ledger = LedgerServer.start(TAKES);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final KafkaJournal journal;
    private final KafkaTransport transport;
    private final TopicWatch watch;
    private final List<WorkerProcess> workers = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private final Admin admin;
    private Duration session = SESSION;
    private int brought;

    private Lab(String bootstrap) {
        this.bootstrap = bootstrap;
        this.journal = KafkaJournal.on(cluster());
        this.transport = KafkaTransport.over(journal, executor);
        this.watch = TopicWatch.committed(bootstrap, List.of(events()));
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap, "reconnect.backoff.max.ms", 200));
    }

    static Lab on(Broker broker) {
        return new Lab(broker.bootstrap());
    }

    static Lab at(String bootstrap) {
        return new Lab(bootstrap);
    }

    /** Gives the workers that are started from now on another session. */
    Lab withSession(Duration length) {
        session = length;
        return this;
    }

    KafkaCluster cluster() {
        return KafkaCluster.at(bootstrap).withPrefix(prefix).withPartitions(PARTITIONS);
    }

    String bootstrap() {
        return bootstrap;
    }

    String topic(String name) {
        return prefix + name;
    }

    String events() {
        return topic("events");
    }

    LedgerServer ledger() {
        return ledger;
    }

    KafkaTransport transport() {
        return transport;
    }

    KafkaJournal journal() {
        return journal;
    }

    /** What the next worker is told unless somebody wants it otherwise. */
    WorkerProcess.Options options() {
        return new WorkerProcess.Options(
                bootstrap,
                prefix,
                ledger.address(),
                "worker-" + (workers.size() + 1),
                AT_ONCE,
                session,
                Duration.ofSeconds(60),
                true,
                ProcessHandle.current().pid());
    }

    /** Starts a worker, without waiting for it. */
    WorkerProcess start(WorkerProcess.Options options) {
        WorkerProcess worker = WorkerProcess.start(options);
        workers.add(worker);
        return worker;
    }

    /** The workers that live. */
    List<WorkerProcess> alive() {
        return workers.stream().filter(WorkerProcess::isAlive).toList();
    }

    /** Has so many workers at least: starts what is missing, and waits until the group has shared the partitions among all. */
    List<WorkerProcess> staff(int count) {
        for (int missing = count - alive().size(); missing > 0; missing--) {
            start(options());
        }
        awaitMembers(alive().size());
        return alive();
    }

    /** Has one worker that reaches the broker by another way, and one as usual at least; tells the first. */
    WorkerProcess staffBehind(String way, Duration patience) {
        if (alive().stream().noneMatch(worker -> worker.bootstrap().equals(way))) {
            start(options().at(way).withPatience(patience));
        }
        staff(2);
        return alive().stream()
                .filter(worker -> worker.bootstrap().equals(way))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the group has so many members, each of which has partitions. */
    void awaitMembers(int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Integer> found = List.of();
        while (System.nanoTime() - end < 0) {
            // Reads on meanwhile: whoever asks without a pause keeps the broker from what he waits for.
            watch.poll();
            found = members();
            if (found.size() == count
                    && found.stream().allMatch(size -> size > 0)
                    && found.stream().mapToInt(size -> size).sum() == PARTITIONS) {
                return;
            }
        }
        throw new AssertionError("expected a group of " + count + " that shares " + PARTITIONS + " partitions, found "
                + found + "; " + logs());
    }

    /** How many partitions each member of the group has. */
    List<Integer> members() {
        try {
            return admin.describeConsumerGroups(List.of(topic("workers"))).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::assignment)
                    .map(assignment -> assignment.topicPartitions().size())
                    .toList();
        } catch (ExecutionException notYet) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Brings so many questions. */
    List<DebateId> submit(int count) {
        List<DebateId> debates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DebateId debate = nextDebate();
            transport.submit(debate, LabDebate.question(debate));
            debates.add(debate);
        }
        return debates;
    }

    /** Brings questions until a worker is in the middle of a debate, whichever partitions it has. */
    List<DebateId> engage(WorkerProcess worker, int batch) {
        List<DebateId> debates = new ArrayList<>();
        while (!ledger.await(() -> !ledger.underWay(worker.name()).isEmpty(), SOON)) {
            debates.addAll(submit(batch));
        }
        return debates;
    }

    /** The id of a debate of which there is nothing yet. */
    DebateId nextDebate() {
        return DebateId.of("debate-" + ++brought);
    }

    /** Brings a question that lies behind another one's in its partition. */
    DebateId sharingPartition(DebateId first) {
        DebateId next = nextDebate();
        while (partition(next) != partition(first)) {
            next = nextDebate();
        }
        transport.submit(next, LabDebate.question(next));
        return next;
    }

    static int partition(DebateId debate) {
        return Utils.toPositive(Utils.murmur2(debate.value().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    /** Waits until debates are closed, as their topic says. */
    void awaitClosed(Collection<DebateId> debates) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> open = new HashSet<>();
        debates.forEach(debate -> open.add(debate.value()));
        open.removeAll(closed);
        while (!open.isEmpty()) {
            watch.poll();
            watch.newlySeen().stream()
                    .filter(one -> one.header("ce_type").contains(".DebateClosed."))
                    .forEach(one -> closed.add(one.key()));
            open.removeAll(closed);
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("expected debates to end, found these unfinished: " + open + "; " + logs());
            }
        }
    }

    /** Reads on until somebody commits an event as wanted. */
    TopicWatch.Seen awaitEvent(String what, java.util.function.Predicate<TopicWatch.Seen> wanted) {
        return watch.await(what, wanted);
    }

    /** Checks debates by what is in the topics now and what the ledger has seen. */
    TopicChecker.Finding check(Collection<DebateId> debates) {
        return checker().check(debates);
    }

    /** What is committed by now. */
    List<TopicWatch.Seen> written() {
        return watch.all();
    }

    TopicChecker checker() {
        return new TopicChecker(watch.all(), ledger);
    }

    /** What the workers logged, the last of it. */
    String logs() {
        StringBuilder logs = new StringBuilder();
        for (WorkerProcess worker : workers) {
            String logged = worker.logged();
            logs.append(worker.name())
                    .append(worker.isAlive() ? " lives: " : " is gone: ")
                    .append(logged.substring(Math.max(0, logged.length() - 3_000)));
        }
        return logs.toString();
    }

    @Override
    public void close() {
        workers.forEach(WorkerProcess::close);
        watch.close();
        transport.close();
        journal.close();
        admin.close();
        ledger.close();
        executor.shutdownNow();
    }
}
