package dev.dialectic.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Votes that others recorded, with the answers that were right, read from outside the project. */
record RecordedVotes(String name, LabelTable table, List<Set<String>> truths) {

    private static final Path FOLDER = Path.of(System.getProperty("dialectic.shared.data"), "votes");

    /** Answers that four systems made up. */
    static RecordedVotes gsm8k() throws IOException {
        LabelTableBuilder votes = LabelTable.builder(LabelMeaning.OPEN);
        List<Set<String>> truths = new ArrayList<>();
        for (JsonNode row : rows("gsm8k_4panel.jsonl")) {
            String poll = row.get("i").asText();
            votes.poll(poll);
            Set<String> right = new HashSet<>();
            row.get("answers").fieldNames().forEachRemaining(system -> {
                JsonNode answer = row.get("answers").get(system);
                if (!answer.isNull()) {
                    votes.vote(poll, system, answer.asText());
                    if (row.get("is_correct").get(system).asBoolean()) {
                        right.add(answer.asText());
                    }
                }
            });
            truths.add(right);
        }
        return new RecordedVotes("gsm8k", votes.build(), truths);
    }

    /** Problems with at least three agents: the first answer of each, or the last. */
    static RecordedVotes dylan(String file, boolean last) throws IOException {
        LabelTableBuilder votes = LabelTable.builder(LabelMeaning.OPEN);
        List<Set<String>> truths = new ArrayList<>();
        for (JsonNode row : rows(file)) {
            JsonNode agents = row.get("agents");
            if (agents.size() >= 3) {
                String poll = Integer.toString(truths.size());
                for (int agent = 0; agent < agents.size(); agent++) {
                    JsonNode answers = agents.get(agent);
                    votes.vote(
                            poll,
                            "agent " + agent,
                            answers.get(last ? answers.size() - 1 : 0).asText());
                }
                truths.add(Set.of(row.get("gold").asText()));
            }
        }
        return new RecordedVotes(file + (last ? ", after debate" : ""), votes.build(), truths);
    }

    /** Comparisons by models, in both orders; right is what most people said, where that is one thing. */
    static RecordedVotes prd() throws IOException {
        Map<String, Map<String, Integer>> people = new LinkedHashMap<>();
        List<String[]> models = new ArrayList<>();
        List<String> lines = Files.readAllLines(FOLDER.resolve("prd_vicuna80_votes.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            boolean inOrder = cells[1].compareTo(cells[2]) < 0;
            String poll = (inOrder ? cells[1] + " " + cells[2] : cells[2] + " " + cells[1]) + " " + cells[3];
            String label = cells[4].equals("3") ? "tie" : cells[4].equals("1") == inOrder ? "first" : "second";
            if (cells[0].equals("human")) {
                people.computeIfAbsent(poll, unknown -> new LinkedHashMap<>()).merge(label, 1, Integer::sum);
            } else {
                models.add(new String[] {poll, cells[0], label});
            }
        }
        LabelTableBuilder votes = LabelTable.builder(LabelMeaning.SHARED);
        for (String[] vote : models) {
            if (leaders(people.getOrDefault(vote[0], Map.of())).size() == 1) {
                votes.vote(vote[0], vote[1], vote[2]);
            }
        }
        LabelTable table = votes.build();
        List<Set<String>> truths = new ArrayList<>();
        for (int poll = 0; poll < table.polls(); poll++) {
            truths.add(leaders(people.getOrDefault(table.pollName(poll), Map.of())));
        }
        return new RecordedVotes("prd", table, truths);
    }

    static List<RecordedVotes> all() throws IOException {
        return List.of(
                gsm8k(),
                dylan("dylan_math_cot.jsonl", false),
                dylan("dylan_math_cot.jsonl", true),
                dylan("dylan_math_complex.jsonl", false),
                dylan("dylan_math_complex.jsonl", true),
                prd());
    }

    private static Set<String> leaders(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        Set<String> leaders = new HashSet<>(counts.keySet());
        leaders.removeIf(label -> counts.getOrDefault(label, 0) < most);
        return leaders;
    }

    /** How many polls a method answers rightly; of a tie, the answer that was given first. */
    int right(TruthInference method) {
        InferredTruth truth = method.infer(table);
        int right = 0;
        for (int poll = 0; poll < table.polls(); poll++) {
            int at = poll;
            right += truth.best(poll).stream().anyMatch(best -> isRight(at, best)) ? 1 : 0;
        }
        return right;
    }

    boolean isRight(int poll, int label) {
        return truths.get(poll).contains(table.labelName(poll, label));
    }

    double percent(TruthInference method) {
        return 100.0 * right(method) / table.polls();
    }

    private static List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }
}
