package dev.dialectic.llm.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The first line and the headers of a request. */
record HttpHead(String method, String path, Map<String, String> headers) {

    private static final int LONGEST = 64 * 1024;

    /** Reads up to the empty line. */
    static HttpHead read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n", Math.max(0, text.length() - 4)) < 0) {
            int each = in.read();
            if (each < 0 || text.length() > LONGEST) {
                throw new IOException("expected the head of a request, found " + text.length() + " characters");
            }
            text.append((char) each);
        }
        String[] lines = text.toString().split("\r\n");
        String[] first = lines[0].split(" ");
        Map<String, String> headers = new HashMap<>();
        for (int line = 1; line < lines.length; line++) {
            int colon = lines[line].indexOf(':');
            headers.put(
                    lines[line].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[line].substring(colon + 1).strip());
        }
        return new HttpHead(first[0], first[1], headers);
    }

    String body(InputStream in) throws IOException {
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
