package dev.dialectic.cli;

import dev.dialectic.call.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A budget as a person writes it: {@code calls=40,tokens=200000,cost=0.50,time=10m}. Stateless. */
final class BudgetWords implements ITypeConverter<Budget> {

    private static final String FORM = "expected limits such as calls=40,tokens=200000,cost=0.50,time=10m, found ";

    @Override
    public Budget convert(String words) {
        Budget budget = Budget.UNLIMITED;
        Set<Budget.Kind> given = EnumSet.noneOf(Budget.Kind.class);
        for (String part : words.split(",")) {
            String[] limit = part.strip().split("=", 2);
            Budget.Kind kind = kind(limit[0], words);
            if (limit.length < 2 || !given.add(kind)) {
                throw new TypeConversionException(FORM + "\"" + words + "\"");
            }
            budget = with(budget, kind, limit[1].strip(), words);
        }
        return budget;
    }

    private static Budget.Kind kind(String name, String words) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "calls" -> Budget.Kind.CALLS;
            case "tokens" -> Budget.Kind.TOKENS;
            case "cost" -> Budget.Kind.COST;
            case "time" -> Budget.Kind.SECONDS;
            default -> throw new TypeConversionException(FORM + "\"" + words + "\"");
        };
    }

    private static Budget with(Budget budget, Budget.Kind kind, String limit, String words) {
        try {
            return switch (kind) {
                case CALLS -> budget.calls(Long.parseLong(limit));
                case TOKENS -> budget.tokens(Long.parseLong(limit));
                case COST -> budget.cost(new BigDecimal(limit));
                case SECONDS -> budget.time(Duration.parse("PT" + limit.toUpperCase(Locale.ROOT)));
            };
        } catch (NumberFormatException | DateTimeParseException mistake) {
            throw new TypeConversionException(FORM + "\"" + words + "\"");
        } catch (IllegalArgumentException low) {
            throw new TypeConversionException(String.valueOf(low.getMessage()));
        }
    }
}
