package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Budget;
import dev.dialectic.call.Usage;
import dev.dialectic.cursor.debate.RuleDebates;
import dev.dialectic.cursor.debate.RuleEvidence;
import dev.dialectic.cursor.debate.RulePanel;
import dev.dialectic.cursor.debate.RuleProcedure;
import dev.dialectic.cursor.debate.RuleQuestion;
import dev.dialectic.cursor.debate.RuledCandidate;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has models debate rules: they are told the rule and its evidence, and what they say decides nothing but the vote. Used by one thread. */
final class ModelRules implements RuleProcedure {

    private final Minds minds;
    private final Budget budget;
    private final Terminal terminal;
    private final long began = System.nanoTime();
    private long calls;
    private Usage usage = Usage.NONE;
    private Usage charged = Usage.NONE;
    private Optional<String> ended = Optional.empty();
    private boolean unanswered;

    /**
     * Debates of one run.
     *
     * @param minds who thinks
     * @param budget what all of them may use together
     * @param terminal where the cost is told
     */
    ModelRules(Minds minds, Budget budget, Terminal terminal) {
        this.minds = minds;
        this.budget = budget;
        this.terminal = terminal;
    }

    @Override
    public void before(List<Persona> personas, List<Candidate> open) {
        if (open.isEmpty()) {
            return;
        }
        List<Agent> seats = new ArrayList<>();
        personas.forEach(persona -> seats.add(minds.turn(seats.size()).agent(persona)));
        Estimate all = Estimate.NONE;
        for (Candidate candidate : open) {
            DialecticBuilder rehearsed = RuleDebates.terms(Dialectic.builder().knowledge(RuleEvidence.of(candidate)));
            all = all.plus(Rehearsal.of(rehearsed, seats, panel(personas, candidate), RuleQuestion.about(candidate)));
        }
        CostPrinter.before(terminal, all, minds);
        terminal.gap();
    }

    private AgentGenerator panel(List<Persona> personas, Candidate candidate) {
        return new MindsInTurn(new RulePanel(personas, candidate), minds, personas);
    }

    @Override
    public DialecticBuilder prepare(List<Persona> personas, Candidate candidate) {
        return Dialectic.builder()
                .agents(panel(personas, candidate))
                .knowledge(RuleEvidence.of(candidate))
                .budget(new Budget(left()));
    }

    private Map<Budget.Kind, BigDecimal> left() {
        Map<Budget.Kind, BigDecimal> left = new EnumMap<>(Budget.Kind.class);
        budget.limits().forEach((kind, limit) -> left.put(kind, limit.subtract(used(kind))));
        return left;
    }

    private BigDecimal used(Budget.Kind kind) {
        return switch (kind) {
            case CALLS -> BigDecimal.valueOf(calls);
            case TOKENS -> BigDecimal.valueOf(charged.inputTokens() + charged.outputTokens());
            case COST -> charged.cost();
            case SECONDS -> BigDecimal.valueOf(System.nanoTime() - began, 9);
        };
    }

    @Override
    public void held(RuledCandidate ruled) {
        Outcome outcome = ruled.outcome();
        calls += outcome.calls();
        usage = usage.plus(outcome.usage());
        charged = charged.plus(outcome.charged());
        if (!ruled.isSettled()) {
            boolean spent = !outcome.exhausted().isEmpty();
            unanswered = !spent;
            ended = Optional.of(
                    spent
                            ? "the budget is used: " + outcome.exhausted()
                            : "too few of the panel gave an answer that counts");
        }
    }

    @Override
    public Optional<String> ended() {
        return ended.or(() -> left().values().stream().anyMatch(left -> left.signum() <= 0)
                ? Optional.of("the budget is used")
                : Optional.empty());
    }

    /** A simulated run asks nobody: it leaves open what this one left open. */
    @Override
    public RuleProcedure again() {
        return new RuleProcedure() {
            @Override
            public DialecticBuilder prepare(List<Persona> personas, Candidate candidate) {
                throw new IllegalStateException("maintenance: expected no debate in a simulated run, found one");
            }

            @Override
            public Optional<String> ended() {
                return Optional.of("it is only simulated");
            }
        };
    }

    /** Whether it ended because models gave no answer. */
    boolean unanswered() {
        return unanswered;
    }

    /** Says what was used, if anything was. */
    void printCost() {
        if (calls > 0) {
            CostPrinter.after(terminal, calls, usage, charged, minds);
            terminal.gap();
        }
    }
}
