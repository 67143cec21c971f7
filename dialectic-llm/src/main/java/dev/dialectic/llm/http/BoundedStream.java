package dev.dialectic.llm.http;

import dev.dialectic.llm.call.BodyTooLongException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which only so much is read. Used by one thread. */
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long left;

    BoundedStream(InputStream body, long most) {
        super(body);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int each = super.read();
        count(each < 0 ? 0 : 1);
        return each;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new BodyTooLongException(most);
        }
    }
}
