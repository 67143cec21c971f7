package dev.dialectic.cli;

import dev.dialectic.call.Budget;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.PriceList;
import dev.dialectic.llm.prompt.Prompts;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a command whose agents may think with models. */
final class ModelOptions {

    private static final Pattern FOR_A_PROVIDER = Pattern.compile("([a-z][a-z0-9_-]*)=(.*)");

    private final Environment environment;

    @Option(
            names = "--model",
            paramLabel = "provider:model",
            description = "The agents think with this model: openai:..., ollama:..., or any provider that speaks"
                    + " OpenAI's protocol at --model-url. Its key is taken from the environment: OPENAI_API_KEY, or the"
                    + " provider's name with _API_KEY. Given several times, the seats are given to the models in turn.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--model-url",
            paramLabel = "[provider=]url",
            description = "Where the models are, or those of one provider: https, or http on this machine.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--no-schema",
            description = "Ask for answers in words alone: for a server that does not know JSON schemas.")
    private boolean noSchema;

    @Option(
            names = "--prompts",
            paramLabel = "folder",
            description = "Prompts to ask by instead of those that ship, such as ballot.txt; the rest stay.")
    private Optional<Path> prompts = Optional.empty();

    @Option(
            names = "--price",
            paramLabel = "in=x,out=y",
            description = "What a million tokens cost, read and written, for every model. None is known otherwise.")
    private Optional<String> price = Optional.empty();

    @Option(
            names = "--prices",
            paramLabel = "file",
            description =
                    "The same for each model, as JSON: {\"openai:gpt-4o-mini\": {\"input\": 0.15, \"output\": 0.60}}")
    private Optional<Path> prices = Optional.empty();

    ModelOptions(Environment environment) {
        this.environment = environment;
    }

    /** Whether a model was asked for. */
    boolean given() {
        return !models.isEmpty();
    }

    /**
     * The models that were asked for; empty for agents that need none.
     *
     * @throws ParameterException if something of it is not understood or missing
     */
    Optional<Minds> minds(CommandSpec spec) {
        try {
            if (models.isEmpty()) {
                requireNothingElse();
                return Optional.empty();
            }
            List<ModelName> names = models.stream().map(Providers::named).toList();
            if (new HashSet<>(names).size() < names.size()) {
                throw new IllegalArgumentException(
                        "--model: expected models that differ, found " + names + "; one model can have every seat");
            }
            Providers providers = new Providers(environment, byProvider(), !noSchema);
            return Optional.of(Minds.of(names, providers, prompts(), prices(names)));
        } catch (IllegalArgumentException | UncheckedIOException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }

    /**
     * A budget, once it is clear that it can be kept to.
     *
     * @throws ParameterException if it is one of money and a model has no price
     */
    Budget affords(CommandSpec spec, Budget budget, Minds minds) {
        if (budget.limits().containsKey(Budget.Kind.COST) && !minds.unpriced().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--budget: expected to know what " + String.join(" and ", minds.unpriced())
                            + " costs, to keep to cost=..., found no price; add --price or --prices, or limit tokens");
        }
        return budget;
    }

    private void requireNothingElse() {
        if (!urls.isEmpty() || noSchema || prompts.isPresent() || price.isPresent() || prices.isPresent()) {
            throw new IllegalArgumentException("--model-url, --no-schema, --prompts, --price and --prices: expected"
                    + " together with --model, found no --model");
        }
    }

    private Map<String, String> byProvider() {
        Map<String, String> byProvider = new HashMap<>();
        for (String each : urls) {
            Matcher one = FOR_A_PROVIDER.matcher(each);
            String provider = one.matches() ? one.group(1) : "";
            if (byProvider.put(provider, Endpoint.checked(one.matches() ? one.group(2) : each)) != null) {
                throw new IllegalArgumentException("--model-url: expected one URL "
                        + (provider.isEmpty() ? "for all models" : "for " + provider) + ", found two");
            }
        }
        return byProvider;
    }

    private Prompts prompts() {
        prompts.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new IllegalArgumentException("--prompts: expected a folder, found none at " + folder);
        });
        return prompts.map(Prompts::in).orElseGet(Prompts::standard);
    }

    private PriceList prices(List<ModelName> names) {
        if (price.isPresent() && prices.isPresent()) {
            throw new IllegalArgumentException("--price and --prices: expected one of them, found both");
        }
        return price.map(words -> PriceWords.one(words, names))
                .or(() -> prices.map(PriceWords::file))
                .orElse(PriceList.EMPTY);
    }
}
