package dev.dialectic.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.Price;
import dev.dialectic.llm.call.PriceList;
import dev.dialectic.llm.json.JsonRefusedException;
import dev.dialectic.llm.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What models cost, as a person writes it. Stateless and thread-safe. */
final class PriceWords {

    private static final Pattern PRICE = Pattern.compile("in=([0-9.]+),out=([0-9.]+)");
    private static final String FORM =
            "{\"openai:gpt-4o-mini\": {\"input\": 0.15, \"output\": 0.60}}, each for a million tokens";

    private PriceWords() {}

    /**
     * {@code in=0.15,out=0.60}, for a million tokens, as the price of some models.
     *
     * @throws IllegalArgumentException if it is not so written
     */
    static PriceList one(String words, List<ModelName> models) {
        Matcher price = PRICE.matcher(words.replace(" ", ""));
        if (!price.matches()) {
            throw new IllegalArgumentException(
                    "--price: expected what a million tokens cost, as in=0.15,out=0.60, found \"" + words + "\"");
        }
        PriceList list = PriceList.EMPTY;
        for (ModelName model : models) {
            list = list.with(model, price("--price", price.group(1), price.group(2)));
        }
        return list;
    }

    /**
     * A file of prices by model.
     *
     * @throws IllegalArgumentException if it cannot be read or holds something else
     */
    static PriceList file(Path file) {
        String what = "--prices " + file + ": ";
        JsonNode json;
        try {
            json = StrictJson.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    what + "expected a file of prices, found none that can be read", unreadable);
        } catch (JsonRefusedException refused) {
            throw new IllegalArgumentException(what + refused.getMessage(), refused);
        }
        if (!json.isObject()) {
            throw new IllegalArgumentException(what + "expected " + FORM + ", found no object");
        }
        PriceList list = PriceList.EMPTY;
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            list = list.with(Providers.named(each.getKey()), price(what + each.getKey(), each.getValue()));
        }
        return list;
    }

    private static Price price(String what, JsonNode price) {
        boolean form = price.isObject()
                && price.size() == 2
                && Set.of("input", "output").stream()
                        .allMatch(name -> price.path(name).isNumber());
        if (!form) {
            throw new IllegalArgumentException(what + ": expected two numbers, input and output, as in " + FORM);
        }
        return price(
                what,
                price.get("input").decimalValue().toString(),
                price.get("output").decimalValue().toString());
    }

    private static Price price(String what, String in, String out) {
        try {
            return Price.of(in, out);
        } catch (NumberFormatException mistake) {
            throw new IllegalArgumentException(what + ": expected numbers, found " + in + " and " + out, mistake);
        }
    }
}
