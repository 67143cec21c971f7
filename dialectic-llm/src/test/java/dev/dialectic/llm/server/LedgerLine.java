package dev.dialectic.llm.server;

/**
 * One line of the server's ledger.
 *
 * @param request the number of the request, from 1 in the order of arrival
 * @param what what happened
 * @param model the model that was asked for
 * @param bodyHash SHA-256 of the request's body, in hexadecimal
 * @param bytes how long the body was for a request, how much was sent for its end
 * @param billedTokens how many tokens the provider would bill, known at the end
 */
public record LedgerLine(long request, What what, String model, String bodyHash, long bytes, long billedTokens) {

    /** What happened to a request. */
    public enum What {
        /** Its body arrived. */
        RECEIVED,
        /** An answer of whatever kind was sent whole, to a client that was still there. */
        ANSWERED,
        /** The connection ended before that, by whichever side. It may be billed all the same. */
        DROPPED
    }
}
