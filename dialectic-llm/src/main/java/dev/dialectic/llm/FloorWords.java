package dev.dialectic.llm;

import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.llm.prompt.Fence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.text.VisibleText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What an agent may see, in words for a prompt: data between fences, capped in length, the options in an order drawn for the turn.
 * Immutable; made for one turn.
 */
final class FloorWords {

    private static final int MOST_OF_A_CONTRIBUTION = 3_000;
    private static final int MOST_OF_EVIDENCE = 1_200;
    private static final int MOST_OF_A_REFERENCE = 300;
    private static final int MOST_OF_AN_OPTION = 500;
    private static final int MOST_HEARD = 60_000;
    private static final int MOST_OF_A_QUESTION = 12_000;

    private final Floor floor;
    private final Fence fence;
    private final Aliases aliases;
    private final Flags flags;

    FloorWords(Floor floor, Settings settings) {
        this.floor = floor;
        this.fence = Fence.of(floor.seed());
        this.aliases = new Aliases(floor.heard().seats(), settings.anonymous());
        this.flags = settings.flags();
    }

    Fence fence() {
        return fence;
    }

    Aliases aliases() {
        return aliases;
    }

    /** The options in an order of this turn's own, so that none is always first. */
    List<String> options() {
        return options(floor.question(), floor.seed());
    }

    private static List<String> options(Question question, long seed) {
        List<String> ids =
                new ArrayList<>(question.options().stream().map(Option::id).toList());
        // The algorithm of Random is specified, so a turn that is asked again sees the same order on every Java.
        Collections.shuffle(ids, new Random(seed));
        return ids;
    }

    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        places.put("question", question(floor.question(), floor.seed(), fence));
        places.put("evidence", evidence(floor.evidence(), fence, flags));
        places.put("heard", heard(floor.heard().entries()));
        places.put("own", own());
        places.put("round", Integer.toString(floor.phase().round()));
        places.put(
                "others",
                floor.others().stream().map(persona -> named(persona.id())).collect(Collectors.joining(", ")));
        return places;
    }

    static String question(Question question, long seed, Fence fence) {
        StringBuilder words = new StringBuilder(question.text());
        question.constraints()
                .forEach(constraint -> words.append("\nIt has to respect: ").append(constraint));
        String asked = fence.around("the question", words.toString(), MOST_OF_A_QUESTION);
        if (question.isOpen()) {
            return asked;
        }
        String listed = options(question, seed).stream()
                .map(id -> question.option(id).orElseThrow())
                .map(option -> "- \"" + option.id() + "\"" + meaning(option))
                .collect(Collectors.joining("\n"));
        return asked + "\n" + fence.around("the options, each with its id in quotes", listed, MOST_HEARD);
    }

    private static String meaning(Option option) {
        if (option.text().equals(option.id())) {
            return "";
        }
        // On one line, or it could pass for more options.
        return ": " + VisibleText.oneLine(option.text(), MOST_OF_AN_OPTION);
    }

    static String evidence(List<Evidence> evidence, Fence fence, Flags flags) {
        return evidence.stream().map(piece -> evidence(piece, fence, flags)).collect(Collectors.joining("\n"));
    }

    /** Where it stands is data as much as what it says: a title, a path, an address. */
    private static String evidence(Evidence piece, Fence fence, Flags flags) {
        String text = "Reference: " + VisibleText.oneLine(piece.reference(), MOST_OF_A_REFERENCE) + "\n" + piece.text();
        return fence.around("evidence" + flags.warning(text), text, MOST_OF_A_REFERENCE + MOST_OF_EVIDENCE);
    }

    /** The latest contributions that fit; what is left out is said. */
    private String heard(List<Entry> entries) {
        List<String> shown = new ArrayList<>();
        int length = 0;
        int next = entries.size() - 1;
        for (; next >= 0; next--) {
            String block = block(entries.get(next));
            if (length + block.length() > MOST_HEARD) {
                break;
            }
            length += block.length();
            shown.add(0, block);
        }
        if (next >= 0) {
            shown.add(0, "[the first " + (next + 1) + " contributions are left out]");
        }
        if (!aliases.names().isEmpty()) {
            shown.add(0, fence.around("who is on the panel, by id", aliases.names(), MOST_OF_A_CONTRIBUTION));
        }
        return String.join("\n", shown);
    }

    private String block(Entry entry) {
        String who = entry.agent().equals(floor.speaker()) ? "you yourself" : named(entry.agent());
        String said = said(entry);
        return fence.around(entry.phase() + ", " + who + flags.warning(said), said, MOST_OF_A_CONTRIBUTION);
    }

    private String said(Entry entry) {
        if (entry.utterance() instanceof Statement statement) {
            return statement.text()
                    + (statement.evidence().isEmpty() ? "" : "\nEvidence: " + String.join(", ", statement.evidence()));
        } else if (entry.utterance() instanceof Rebuttal rebuttal) {
            return rebuttal.replies().stream()
                    .map(reply -> "To " + addressed(reply.to()) + ": " + reply.text())
                    .collect(Collectors.joining("\n"));
        } else if (entry.utterance() instanceof Position position) {
            return stance(position.stance()) + ". " + position.reasoning();
        } else if (entry.utterance() instanceof Judgment judgment) {
            return judgment.text();
        }
        return "said nothing (" + ((Silence) entry.utterance()).reason() + ")";
    }

    private String addressed(AgentId to) {
        return to.equals(floor.speaker()) ? "you" : named(to);
    }

    private String own() {
        return floor.ownStances().isEmpty()
                ? ""
                : fence.around(
                        "your own stances so far, oldest first",
                        floor.ownStances().stream().map(FloorWords::stance).collect(Collectors.joining("\n")),
                        MOST_OF_A_CONTRIBUTION);
    }

    private static String stance(Stance stance) {
        return stance.option() + ", confidence " + stance.confidence();
    }

    private String named(AgentId agent) {
        return aliases.words(agent);
    }
}
