package dev.dialectic.vote.strategy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What other libraries say of recorded profiles, read from outside the project. */
final class Oracle {

    private static final Path FOLDER = Path.of(System.getProperty("dialectic.shared.data"), "oracles");
    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    private Oracle() {}

    static JsonNode read(String file) throws IOException {
        if (!FILES.containsKey(file)) {
            FILES.put(file, new ObjectMapper().readTree(FOLDER.resolve(file).toFile()));
        }
        return FILES.get(file);
    }

    /** How many profiles have a winner set of a library, and in how many of those ours is another. */
    record Comparison(int compared, int different) {}

    static Comparison compare(
            String file, String column, Function<JsonNode, Poll> poll, BiPredicate<Poll, Integer> agrees)
            throws IOException {
        JsonNode oracle = read(file);
        int at = IntStream.range(0, oracle.get("rules").size())
                .filter(i -> oracle.get("rules").get(i).asText().equals(column))
                .findFirst()
                .orElseThrow();
        int compared = 0;
        int different = 0;
        for (JsonNode profile : oracle.get("profiles")) {
            JsonNode winners = profile.get("r").get(at);
            if (!winners.isNull()) {
                compared++;
                different += agrees.test(poll.apply(profile), winners.asInt()) ? 0 : 1;
            }
        }
        return new Comparison(compared, different);
    }

    /** The leaders as the oracle writes them: one bit for each option. */
    static int mask(List<String> leaders) {
        return leaders.stream()
                .mapToInt(leader -> 1 << Integer.parseInt(leader))
                .sum();
    }

    /** A poll with one voter for each line of a profile, of its weight. */
    static Poll weighted(JsonNode profile) {
        return poll(profile, i -> 1, i -> profile.get("w").get(i).asDouble());
    }

    /** A poll with voters of weight 1, four for each unit of weight: the profiles weigh in quarters. */
    static Poll replicated(JsonNode profile) {
        return poll(profile, i -> (int) (4 * profile.get("w").get(i).asDouble()), i -> 1.0);
    }

    private static Poll poll(JsonNode profile, Function<Integer, Integer> voters, Function<Integer, Double> weight) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        for (int line = 0; line < profile.get("b").size(); line++) {
            Ballot ballot = ballot(profile.get("b").get(line));
            for (int i = 0; i < voters.apply(line); i++) {
                AgentId voter = AgentId.of("v" + weights.size());
                weights.put(voter, weight.apply(line));
                ballots.put(voter, ballot);
            }
        }
        List<String> options = IntStream.range(0, profile.get("m").asInt())
                .mapToObj(Integer::toString)
                .toList();
        return Poll.of(options, new Electorate(weights), ballots);
    }

    /** A poll with one voter for each line of grades from 0 to 5, which are fifths here. */
    static Poll graded(JsonNode profile) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        for (JsonNode line : profile.get("b")) {
            Map<String, Double> grades = new LinkedHashMap<>();
            line.forEach(grade -> grades.put(Integer.toString(grades.size()), grade.asInt() / 5.0));
            AgentId voter = AgentId.of("v" + weights.size());
            ballots.put(voter, Ballot.of("0", 1, "").withGrades(grades));
            weights.put(voter, profile.get("w").get(weights.size()).asDouble());
        }
        List<String> options = IntStream.range(0, profile.get("m").asInt())
                .mapToObj(Integer::toString)
                .toList();
        return Poll.of(options, new Electorate(weights), ballots);
    }

    /** Ranked levels, or options in a row, which are both an order and a set of approvals. */
    private static Ballot ballot(JsonNode line) {
        List<List<String>> levels = new ArrayList<>();
        line.forEach(level -> levels.add(level.isArray() ? texts(level) : List.of(level.asText())));
        String[] named = levels.stream().flatMap(List::stream).toArray(String[]::new);
        return Ballot.of(levels.get(0).get(0), 1, "").withRanking(levels).withApprovals(named);
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
