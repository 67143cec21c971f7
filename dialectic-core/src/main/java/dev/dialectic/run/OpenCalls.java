package dev.dialectic.run;

import dev.dialectic.event.CallKey;
import dev.dialectic.persona.AgentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The calls that were made and have not been answered, and those that are made again after a while. Times are those of
 * {@link System#nanoTime()}. Used by the thread of one debate.
 */
final class OpenCalls {

    /** A call that was made and has not been answered. */
    record Open(Request<?> request, int attempt, long deadline, FutureTask<?> task) {}

    /** A call that is made again. */
    private record Later(Request<?> request, long from) {}

    private final Map<CallKey, Open> open = new LinkedHashMap<>();
    private final Map<CallKey, Later> later = new LinkedHashMap<>();

    boolean isEmpty() {
        return open.isEmpty() && later.isEmpty();
    }

    void made(Open call) {
        open.put(call.request().key(), call);
    }

    void again(Request<?> request, long from) {
        later.put(request.key(), new Later(request, from));
    }

    boolean isOpen(Request<?> request, int attempt) {
        Open call = open.get(request.key());
        return call != null && call.attempt() == attempt;
    }

    void close(Request<?> request) {
        open.remove(request.key());
    }

    /** When the next deadline passes or the next call is due. */
    long soonest() {
        return LongStream.concat(
                        open.values().stream().mapToLong(Open::deadline),
                        later.values().stream().mapToLong(Later::from))
                // Differences, since these times may overflow.
                .boxed()
                .min((one, other) -> Long.signum(one - other))
                .orElseThrow();
    }

    /** Gives up the calls whose deadline has passed. */
    List<Open> overdue(long now) {
        return giveUp(call -> call.deadline() - now <= 0);
    }

    /** Gives up the calls of an agent, and those that would have been made again. */
    List<Request<?>> leave(AgentId agent) {
        Predicate<Request<?>> its = request -> request.key().asked().equals(agent.value());
        List<Request<?>> waiting = later.values().stream()
                .<Request<?>>map(Later::request)
                .filter(its)
                .toList();
        waiting.forEach(request -> later.remove(request.key()));
        Stream<Request<?>> asked =
                giveUp(call -> its.test(call.request())).stream().map(Open::request);
        return Stream.concat(asked, waiting.stream()).toList();
    }

    /** The calls that are due again, which from now on are the caller's to make. */
    List<Request<?>> due(long now) {
        List<Request<?>> due = later.values().stream()
                .filter(call -> call.from() - now <= 0)
                .<Request<?>>map(Later::request)
                .toList();
        due.forEach(request -> later.remove(request.key()));
        return due;
    }

    /** Gives up those that would have been made again, and tells whether there were any. */
    boolean leaveLater() {
        boolean any = !later.isEmpty();
        later.clear();
        return any;
    }

    /** Gives up all. */
    void clear() {
        giveUp(call -> true);
        later.clear();
    }

    private List<Open> giveUp(Predicate<Open> which) {
        List<Open> given = open.values().stream().filter(which).toList();
        for (Open call : given) {
            call.task().cancel(true);
            open.remove(call.request().key());
        }
        return given;
    }
}
