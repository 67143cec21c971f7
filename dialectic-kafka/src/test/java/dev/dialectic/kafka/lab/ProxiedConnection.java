package dev.dialectic.kafka.lab;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One client of a {@link Proxy}: a message of Kafka is its length in four bytes and so many more; a request begins with its kind,
 * its version and a number, the answer with that number. Two threads pass the two ways.
 */
final class ProxiedConnection {

    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int NUMBER_AT = 4;

    private final Proxy proxy;
    private final Socket client;
    private final Socket broker;
    private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();

    ProxiedConnection(Proxy proxy, Socket client, Socket broker) {
        this.proxy = proxy;
        this.client = client;
        this.broker = broker;
    }

    /** Passes one way until the connection ends. */
    void pass(Proxy.Way way) {
        boolean toBroker = way == Proxy.Way.TO_BROKER;
        try {
            DataInputStream in = new DataInputStream((toBroker ? client : broker).getInputStream());
            DataOutputStream out = new DataOutputStream((toBroker ? broker : client).getOutputStream());
            while (true) {
                byte[] message = message(in);
                if (proxy.admit(way, kind(way, ByteBuffer.wrap(message)))) {
                    byte[] whole = ByteBuffer.allocate(Integer.BYTES + message.length)
                            .putInt(message.length)
                            .put(message)
                            .array();
                    out.write(whole);
                    out.flush();
                } else if (proxy.loss() == Proxy.Loss.DISCONNECTED) {
                    return;
                }
            }
        } catch (IOException ended) {
            // One of the two has closed it, or nobody is there.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            proxy.end(client);
            proxy.end(broker);
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no message of Kafka: " + length + " bytes");
        }
        byte[] message = new byte[length];
        in.readFully(message);
        return message;
    }

    private int kind(Proxy.Way way, ByteBuffer message) {
        if (way == Proxy.Way.TO_BROKER) {
            int kind = message.getShort(0);
            asked.put(message.getInt(NUMBER_AT), kind);
            return kind;
        }
        return asked.getOrDefault(message.getInt(0), -1);
    }
}
