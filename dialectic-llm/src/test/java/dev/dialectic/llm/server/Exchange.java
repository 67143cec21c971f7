package dev.dialectic.llm.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request and the way to its answer. Used by one thread. */
public final class Exchange {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Socket socket;
    private final OutputStream out;
    private final HttpHead head;
    private final String body;
    private final JsonNode json;
    private long sent;
    private long billed;
    private boolean whole;

    Exchange(Socket socket, HttpHead head, String body) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.head = head;
        this.body = body;
        this.json = parsed(body);
    }

    private static JsonNode parsed(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MAPPER.missingNode();
        }
    }

    /** The request as it was sent. */
    public String body() {
        return body;
    }

    /** The request, read. */
    public JsonNode request() {
        return json;
    }

    /** The model that is asked for; empty if none is. */
    public String model() {
        return json.path("model").asText("");
    }

    /** A header of the request, by its name in lower case; empty if there is none. */
    public String header(String name) {
        return head.header(name);
    }

    /** Counts tokens as billed. */
    public void bill(long tokens) {
        billed += tokens;
    }

    /** Sends a whole answer and ends the connection. */
    public void answer(int status, String contentType, Map<String, String> headers, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(status, contentType, headers, "Content-Length: " + bytes.length);
        boolean there = isClientThere();
        send(bytes);
        whole = there;
    }

    /** Sends the head of an answer alone. */
    void head(int status, String contentType, Map<String, String> headers, String length) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n");
        text.append("Content-Type: ")
                .append(contentType)
                .append("\r\n")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        send(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        sent += bytes.length;
    }

    /** Says that the answer was sent whole. */
    void finish() {
        whole = true;
    }

    /** Ends the connection with a reset, as a crashed or overloaded server does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Waits until the client goes away. */
    void awaitClientGone() throws IOException {
        socket.setSoTimeout(0);
        while (socket.getInputStream().read() >= 0) {
            // Whatever else it sends is of no interest.
        }
    }

    private boolean isClientThere() throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    boolean isWhole() {
        return whole;
    }

    long sent() {
        return sent;
    }

    long billed() {
        return billed;
    }
}
