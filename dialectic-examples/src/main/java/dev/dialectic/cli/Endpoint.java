package dev.dialectic.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a provider is reached, and the key that it wants. Immutable and thread-safe; its words hide the key.
 *
 * @param url the base URL, without a slash at its end
 * @param key the key; empty for a provider that wants none
 */
record Endpoint(String url, Optional<String> key) {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    /**
     * A base URL as a person gave it.
     *
     * @throws IllegalArgumentException if it is none, holds a name or a password, or is not encrypted on its way through a network
     */
    static String checked(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException mistake) {
            // Not shown: it may hold a password.
            throw new IllegalArgumentException("--model-url: expected a URL such as https://host/v1, found none");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("--model-url: expected a URL such as https://host/v1, found none");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("--model-url: expected a host and a path alone, found more for "
                    + uri.getHost() + "; a key comes from the environment");
        }
        if (scheme.equals("http") && !isLoopback(uri)) {
            throw new IllegalArgumentException("--model-url: expected https, since key and question would be readable"
                    + " on their way, found http to " + uri.getHost() + "; http is for this machine alone");
        }
        return uri.toString().replaceFirst("/+$", "");
    }

    private static boolean isLoopback(URI uri) {
        return LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether it is this machine, where a server may want no key. */
    boolean isLocal() {
        return isLoopback(URI.create(url));
    }

    @Override
    public String toString() {
        return url + (key.isPresent() ? " with a key" : " without a key");
    }
}
