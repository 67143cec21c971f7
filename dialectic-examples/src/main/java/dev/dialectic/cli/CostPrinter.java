package dev.dialectic.cli;

import dev.dialectic.call.Usage;
import dev.dialectic.llm.call.CallLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Says what models will cost and what they did cost. Stateless. */
final class CostPrinter {

    private static final int PLACES = 4;

    private CostPrinter() {}

    /** What is to be expected, before anything is asked. */
    static void before(Terminal terminal, Estimate estimate, Minds minds) {
        terminal.line("Models:   ", minds.names());
        terminal.line(
                "Estimate: ",
                "at most " + number(estimate.calls()) + " calls and " + tokens(estimate.usage())
                        + money(estimate.usage(), minds)
                        + ", if no call has to be repeated and no answer is longer than "
                        + number(CallLimits.DEFAULT.answerTokens()) + " tokens; usually it is much less.");
        unpriced(terminal, minds);
    }

    /** What was used before a debate was interrupted. */
    static void soFar(Terminal terminal, long calls, Usage charged, Minds minds) {
        terminal.line("Models:   ", minds.names());
        terminal.line(
                "So far:   ",
                number(calls) + " calls, " + tokens(charged) + money(charged, minds) + " before the interruption.");
        unpriced(terminal, minds);
    }

    /** What was used. */
    static void after(Terminal terminal, long calls, Usage usage, Usage charged, Minds minds) {
        terminal.line("Used:     ", number(calls) + " calls, " + tokens(usage) + money(usage, minds) + ".");
        if (!charged.equals(usage)) {
            terminal.line(
                    "Charged:  ",
                    tokens(charged) + money(charged, minds)
                            + ", with what was reserved for calls of which nobody told what they used.");
        }
    }

    private static void unpriced(Terminal terminal, Minds minds) {
        List<String> unpriced = minds.unpriced();
        if (!unpriced.isEmpty()) {
            terminal.line(
                    "Money:    ",
                    "nobody said what " + String.join(" and ", unpriced)
                            + " costs, so it is not counted; say it with --price or --prices.");
        }
    }

    private static String tokens(Usage usage) {
        return number(usage.inputTokens() + usage.outputTokens()) + " tokens (" + number(usage.inputTokens())
                + " read, " + number(usage.outputTokens()) + " written)";
    }

    private static String money(Usage usage, Minds minds) {
        return minds.unpriced().size() == minds.all().size() ? "" : " for " + money(usage.cost());
    }

    private static String money(BigDecimal cost) {
        return cost.setScale(PLACES, RoundingMode.UP).toPlainString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
