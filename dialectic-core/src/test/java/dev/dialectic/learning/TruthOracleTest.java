package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our posteriors against those of crowd-kit 1.4.1, and of an independent EM on the data of 1979. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TruthOracleTest {

    private static final Path FOLDER = Path.of(System.getProperty("dialectic.shared.data"), "oracles");
    private static final DawidSkene FLOORED = DawidSkene.untilConverged().withFloor(1e-10);

    /** Of how many problems all probabilities and skills are within a tolerance, and how many polls have the same label. */
    record Comparison(int problems, int equal, int polls, int sameLabel) {}

    @Test
    void posteriors_and_skills_equal_crowd_kits_on_every_problem_where_the_algorithm_is_the_same() throws IOException {
        Map<String, TruthInference> columns = Map.of(
                "majority_vote", new MajorityVote(),
                "wawa", new Wawa(),
                "zero_based_skill_100", new ZeroBasedSkill(),
                "dawid_skene_1", FLOORED.stopping(Stopping.after(1)),
                "dawid_skene_20", FLOORED.stopping(Stopping.after(20)),
                "one_coin_ds_20", new OneCoin(Stopping.after(20)));
        for (Map.Entry<String, TruthInference> column : columns.entrySet()) {
            assertThat(compare(column.getKey(), column.getValue(), 1e-6))
                    .as(column.getKey())
                    .isEqualTo(new Comparison(80, 80, 1182, 1182));
        }
    }

    @Test
    void a_weighted_majority_equals_crowd_kits_on_every_problem() throws IOException {
        for (JsonNode problem : problems()) {
            JsonNode weighted = problem.get("r").get("weighted_majority_vote");
            LabelTable table = table(problem);
            // The last voters may have no votes, and are none of the table.
            double[] skills = Arrays.copyOf(doubles(weighted.get("skills")), table.voters());
            double worst = worst(new WeightedMajorityVote(skills).infer(table), weighted);
            assertThat(worst).as("problem %s", problem.get("id")).isLessThan(1e-6);
        }
    }

    /** crowd-kit's line search is another one, and it stops after two iterations on most problems: there we are nearest to it. */
    @Test
    void glad_differs_by_where_it_stops() throws IOException {
        assertThat(compare("glad", new Glad(Stopping.after(2)), 0.01)).isEqualTo(new Comparison(65, 32, 732, 713));
        assertThat(compare("glad", new Glad(), 0.01)).isEqualTo(new Comparison(65, 26, 732, 706));
    }

    /** crowd-kit starts from random habits. */
    @Test
    void mace_differs_by_where_it_starts() throws IOException {
        assertThat(compare("mace_vb", new Mace(), 0.01)).isEqualTo(new Comparison(13, 8, 96, 92));
    }

    /** crowd-kit divides by a sum of weights that may be negative, which turns the vote round. The column has labels only. */
    @Test
    void m_msr_differs_by_start_and_signs() throws IOException {
        Comparison found = compare("mmsr", new Mmsr(), 1);
        assertThat(found.polls()).isEqualTo(1088);
        assertThat(found.sameLabel()).isEqualTo(945);
    }

    @Test
    void the_anaesthetists_of_1979_have_the_likelihood_posterior_and_confusions_of_the_independent_em()
            throws IOException {
        JsonNode data = new ObjectMapper()
                .readTree(FOLDER.resolve("dawid_skene_1979.json").toFile());
        JsonNode independent = data.get("independent_em");
        Confusions found = DawidSkene.untilConverged().fit(table(data, 4));
        InferredTruth truth = found.truth();

        assertThat(truth.logLikelihood().orElseThrow())
                .isCloseTo(independent.get("loglik").asDouble(), within(1e-8));
        assertThat(found.prior()).containsExactly(doubles(independent.get("prior")), within(1e-8));
        for (int poll = 0; poll < truth.table().polls(); poll++) {
            assertThat(truth.probabilities(poll))
                    .as("patient %d", poll)
                    .containsExactly(doubles(independent.get("posterior").get(poll)), within(1e-8));
        }
        for (int cell = 0; cell < 5 * 16; cell++) {
            JsonNode row = independent.get("confusion").get(cell / 16).get(cell / 4 % 4);
            assertThat(found.said(cell / 16, cell / 4 % 4, cell % 4))
                    .isCloseTo(row.get(cell % 4).asDouble(), within(1e-8));
        }
    }

    private static JsonNode problems() throws IOException {
        return new ObjectMapper()
                .readTree(FOLDER.resolve("truth_inference.json").toFile())
                .get("problems");
    }

    private static Comparison compare(String column, TruthInference inference, double tolerance) throws IOException {
        int problems = 0;
        int equal = 0;
        int polls = 0;
        int same = 0;
        for (JsonNode problem : problems()) {
            JsonNode theirs = problem.get("r").get(column);
            if (theirs != null) {
                InferredTruth ours = inference.infer(table(problem));
                problems++;
                equal += worst(ours, theirs) < tolerance ? 1 : 0;
                for (int poll = 0; poll < ours.table().polls(); poll++) {
                    polls++;
                    same += ours.best(poll).orElse(-1)
                                    == theirs.get("l").get(poll).asInt()
                            ? 1
                            : 0;
                }
            }
        }
        return new Comparison(problems, equal, polls, same);
    }

    /** The largest difference of a probability or, where they have them, a skill. */
    private static double worst(InferredTruth ours, JsonNode theirs) {
        double worst = 0;
        for (int poll = 0; theirs.has("p") && poll < ours.table().polls(); poll++) {
            double[] expected = doubles(theirs.get("p").get(poll));
            for (int label = 0; label < expected.length; label++) {
                worst = Math.max(worst, Math.abs(ours.probability(poll, label) - expected[label]));
            }
        }
        for (int voter = 0; theirs.has("skills") && voter < ours.table().voters(); voter++) {
            // A voter without votes has no skill there.
            if (!theirs.get("skills").get(voter).isNull()) {
                worst = Math.max(
                        worst,
                        Math.abs(ours.skill(voter)
                                - theirs.get("skills").get(voter).asDouble()));
            }
        }
        return worst;
    }

    private static LabelTable table(JsonNode problem) {
        return table(problem, problem.get("K").asInt());
    }

    private static LabelTable table(JsonNode problem, int labels) {
        JsonNode votes = problem.get("votes");
        int[][] columns = new int[3][votes.size()];
        for (int i = 0; i < votes.size(); i++) {
            for (int column = 0; column < 3; column++) {
                columns[column][i] = votes.get(i).get(column).asInt();
            }
        }
        return LabelTable.of(labels, columns[0], columns[1], columns[2]);
    }

    private static double[] doubles(JsonNode array) {
        double[] doubles = new double[array.size()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = array.get(i).asDouble();
        }
        return doubles;
    }
}
