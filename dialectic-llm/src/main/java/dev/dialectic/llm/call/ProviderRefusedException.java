package dev.dialectic.llm.call;

import dev.langchain4j.exception.HttpException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A provider answered with a status that is no success; unlike LangChain4j's own, it keeps the headers, among them how long to wait.
 * The message is the beginning of the body, as LangChain4j expects it.
 */
public final class ProviderRefusedException extends HttpException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> headers;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param body the beginning of the body
     * @param headers the headers
     */
    public ProviderRefusedException(int status, String body, Map<String, List<String>> headers) {
        super(status, body);
        this.headers = Map.copyOf(headers);
    }

    /**
     * The first value of a header.
     *
     * @param name its name, in any case
     * @return the value, empty if there is none
     */
    public Optional<String> header(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return headers.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(folded))
                .flatMap(each -> each.getValue().stream())
                .findFirst();
    }
}
