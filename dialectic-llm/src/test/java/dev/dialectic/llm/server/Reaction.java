package dev.dialectic.llm.server;

import java.io.IOException;

/** How the server treats one request. Thread-safe: one reaction may treat many. Those that ship are in {@link Reactions}. */
@FunctionalInterface
public interface Reaction {

    /**
     * Treats a request.
     *
     * @param exchange the request, and where to answer
     * @throws IOException if the connection breaks, of itself or on purpose
     * @throws InterruptedException if the server is closed meanwhile
     */
    void treat(Exchange exchange) throws IOException, InterruptedException;
}
