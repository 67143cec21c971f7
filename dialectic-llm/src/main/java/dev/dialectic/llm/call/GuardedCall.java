package dev.dialectic.llm.call;

import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call on a thread of its own, which can be given up while it goes on. Its place at the gate is given back once, when it has
 * really ended or when it never began. Thread-safe.
 */
final class GuardedCall implements Runnable {

    private final ModelGate gate;
    private final FutureTask<ChatResponse> task;
    private boolean begun;
    private boolean ended;
    private boolean givenUp;
    private boolean answered;

    GuardedCall(ModelGate gate, Callable<ChatResponse> call) {
        this.gate = gate;
        this.task = new FutureTask<>(() -> {
            ChatResponse response = call.call();
            answered();
            return response;
        });
    }

    @Override
    public void run() {
        synchronized (this) {
            if (ended) {
                return;
            }
            begun = true;
        }
        try {
            task.run();
        } finally {
            end();
        }
    }

    ChatResponse await(Duration longest) throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Interrupts the call and waits for it no more. */
    void giveUp() {
        synchronized (this) {
            if (!ended && begun) {
                givenUp = true;
                gate.gaveUp();
            }
        }
        task.cancel(true);
        synchronized (this) {
            if (begun) {
                return;
            }
        }
        end();
    }

    private synchronized void answered() {
        answered = true;
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        if (givenUp) {
            gate.endedAfterAll(answered);
        }
        gate.leave();
    }
}
