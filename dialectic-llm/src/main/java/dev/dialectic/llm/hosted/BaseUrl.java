package dev.dialectic.llm.hosted;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which addresses a key may be sent to. Pure. */
final class BaseUrl {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private BaseUrl() {}

    /** The address without a slash at its end: over TLS, or on this machine. */
    static URI require(URI url) {
        String host = url.getHost();
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") && host != null && LOOPBACK.contains(host);
        if (host == null || !safe) {
            throw new IllegalArgumentException(
                    "base URL: expected https and a host, or http on loopback, since a key is sent there; found "
                            + (host == null ? "no host" : scheme + "://" + host));
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "base URL: expected no user, query or fragment beside scheme, host and path, found one at " + host);
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
