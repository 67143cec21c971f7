package dev.dialectic.llm.call;

import dev.dialectic.call.Usage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What models cost, in one currency. Immutable and thread-safe.
 *
 * <p>No price ships: providers change them, and a wrong one is worse than none. A model that is not on the list costs zero, and every
 * {@link ModelReply} says whether its cost is known; a budget of money does not bound such a model, a budget of tokens does.
 */
public final class PriceList {

    /** A list without a price. */
    public static final PriceList EMPTY = new PriceList(Map.of());

    private final Map<ModelName, Price> prices;

    private PriceList(Map<ModelName, Price> prices) {
        this.prices = prices;
    }

    /**
     * The same list with the price of one model.
     *
     * @param model the model
     * @param price what it costs; free models are told by a price of zero
     * @return the list
     */
    public PriceList with(ModelName model, Price price) {
        Map<ModelName, Price> more = new HashMap<>(prices);
        more.put(model, price);
        return new PriceList(Map.copyOf(more));
    }

    /**
     * The price of a model.
     *
     * @param model the model
     * @return its price, empty if it is not known
     */
    public Optional<Price> of(ModelName model) {
        return Optional.ofNullable(prices.get(model));
    }

    /** Tokens with what they cost. */
    Usage usage(ModelName model, long inputTokens, long outputTokens) {
        BigDecimal cost =
                of(model).map(price -> price.of(inputTokens, outputTokens)).orElse(BigDecimal.ZERO);
        return new Usage(inputTokens, outputTokens, cost);
    }
}
