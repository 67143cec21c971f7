package dev.dialectic.consensus;

import dev.dialectic.persona.AgentId;
import dev.dialectic.text.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the consensus rules that are made here again by their names. Stateless and thread-safe. */
final class RuleNames {

    private static final String DECIMAL = "[0-9]+(?:\\.[0-9]+)?";

    /** The parts of a name stand in the order in which a rule asks: who leads, who vetoes, how many voted. */
    private static final Pattern FORM =
            Pattern.compile("(?<rule>plurality|absolute majority|majority|supermajority|unanimity|at least (?<share>"
                    + DECIMAL + "))"
                    + "(?:, ties broken by (?<ties>higher mean confidence|first listed|lot of seed (?<seed>-?[0-9]+)))?"
                    + "(?:, veto of (?<veto>[^,]+))?"
                    + ", quorum of (?<quorum>more than 1/2|" + DECIMAL + ") of the registered(?<weight> weight)?");

    private static final String KNOWN =
            "plurality, majority, absolute majority, supermajority, unanimity or \"at least S\" with S in"
                    + " (0, 1]; perhaps \", ties broken by\" and one of higher mean confidence, first listed, \"lot of seed N\";"
                    + " perhaps \", veto of\" and ids with \"and\" between them; and \", quorum of Q of the registered\" with"
                    + " Q in [0, 1] or \"more than 1/2\", perhaps followed by \" weight\"";

    private RuleNames() {}

    static ConsensusRule read(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(unknown(name));
        }
        ConsensusRule rule;
        try {
            rule = rule(parts);
        } catch (IllegalArgumentException outOfRange) {
            throw new IllegalArgumentException(unknown(name), outOfRange);
        }
        if (!rule.name().equals(name)) {
            throw new IllegalArgumentException(unknown(name) + "; did you mean \"" + rule.name() + "\"?");
        }
        return rule;
    }

    private static ConsensusRule rule(Matcher parts) {
        ConsensusRule rule = first(parts.group("rule"), parts.group("share"));
        String ties = parts.group("ties");
        if (ties != null) {
            rule = rule.breakingTies(tieBreak(ties, parts.group("seed")));
        }
        String veto = parts.group("veto");
        if (veto != null) {
            rule = rule.withVeto(Stream.of(veto.split(" and ")).map(AgentId::of).toArray(AgentId[]::new));
        }
        String quorum = parts.group("quorum");
        if (quorum.startsWith("more than")) {
            return rule;
        }
        double share = Double.parseDouble(quorum);
        return parts.group("weight") == null ? rule.withQuorum(share) : rule.withQuorumByWeight(share);
    }

    private static ConsensusRule first(String rule, @Nullable String share) {
        return switch (rule) {
            case "plurality" -> ConsensusRule.plurality();
            case "majority" -> ConsensusRule.majority();
            case "absolute majority" -> ConsensusRule.absoluteMajority();
            case "supermajority" -> ConsensusRule.supermajority();
            case "unanimity" -> ConsensusRule.unanimity();
            default -> ConsensusRule.atLeast(Double.parseDouble(String.valueOf(share)));
        };
    }

    private static TieBreak tieBreak(String name, @Nullable String seed) {
        return switch (name) {
            case "higher mean confidence" -> TieBreak.higherMeanConfidence();
            case "first listed" -> TieBreak.firstListed();
            default -> TieBreak.seeded(Long.parseLong(String.valueOf(seed)));
        };
    }

    private static String unknown(String name) {
        return "consensus rule: expected the name of one that ships, " + KNOWN + "; found \""
                + VisibleText.oneLine(name, 120) + "\"";
    }
}
