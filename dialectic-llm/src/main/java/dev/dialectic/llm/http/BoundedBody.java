package dev.dialectic.llm.http;

import dev.dialectic.llm.call.BodyTooLongException;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a bound, and then closes the connection. Called by one thread at a time, as the JDK's client does. */
public final class BoundedBody implements BodySubscriber<byte[]> {

    private final long most;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /**
     * A body that has yet to come.
     *
     * @param most how many bytes it may have; with more it ends with a {@link dev.dialectic.llm.call.BodyTooLongException}
     */
    public BoundedBody(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription offered) {
        subscription = offered;
        offered.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Subscription from = subscription;
        if (from == null || body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (read.size() + (long) buffer.remaining() > most) {
                from.cancel();
                body.completeExceptionally(new BodyTooLongException(most));
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            read.writeBytes(bytes);
        }
        from.request(1);
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        body.complete(read.toByteArray());
    }
}
