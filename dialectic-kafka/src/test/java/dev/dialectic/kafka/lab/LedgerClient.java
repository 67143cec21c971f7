package dev.dialectic.kafka.lab;

import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** How a worker calls those who are paid, and tells what it was told. It knows no more of the ledger than its address. Thread-safe. */
record LedgerClient(String address, String worker, HttpClient http) implements PaidPanel.Payee, DebateListener {

    LedgerClient(String address, String worker) {
        this(
                address,
                worker,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    @Override
    public void call(DebateId debate, CallKey call, int attempt) {
        post("/calls/" + debate, worker + "\t" + call.step() + "\t" + call.asked() + "\t" + attempt);
    }

    @Override
    public void onEvent(RecordedEvent event) {
        post(
                "/events/" + event.debate(),
                worker + "\t" + event.sequence() + "\t" + EventJson.hash(event) + "\t"
                        + event.event().type());
    }

    private void post(String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IllegalStateException("expected the ledger to answer 204, found " + status);
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asked", interrupted);
        }
    }
}
