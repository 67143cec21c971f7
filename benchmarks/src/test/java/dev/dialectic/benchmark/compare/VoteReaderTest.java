package dev.dialectic.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format is recognised by its first line and read; what is wrong is told with file and line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VoteReaderTest {

    @TempDir
    private Path folder;

    @Test
    void a_csv_tells_votes_of_two_rounds_with_all_columns() throws IOException {
        List<RecordedPoll> polls = read("""
                poll,voter,choice,confidence,weight,truth,slice,round,first
                p,ada,"a, or so",0.9,2,b,s,1,b
                p,bo,,,,,,1,
                p,ada,b,,,,,2,
                """);

        assertThat(polls)
                .containsExactly(new RecordedPoll(
                        "p",
                        List.of(new RecordedVote("ada", "a, or so", 0.9, 2, "b")),
                        List.of(RecordedVote.of("ada", "b")),
                        Set.of("b"),
                        "s"));
    }

    @Test
    void json_lines_have_the_fields_of_the_csv() throws IOException {
        assertThat(read("""
                {"poll": 1, "voter": "ada", "choice": "a", "confidence": 0.5, "truth": "a"}
                {"poll": 1, "voter": "bo", "choice": null}
                """))
                .containsExactly(new RecordedPoll(
                        "1", List.of(new RecordedVote("ada", "a", 0.5, 1, "")), List.of(), Set.of("a"), ""));
    }

    @Test
    void a_csv_tells_rankings_approvals_grades_points_and_predictions() throws IOException {
        Preferences told = read("""
                poll,voter,ranking,approvals,grades,points,predictions
                p,ada,a > b=c,a;b,a:0.9; b:0.4,a:3,a:0.7;b:0.3
                """).get(0).votes().get(0).preferences();

        assertThat(told)
                .isEqualTo(new Preferences(
                        List.of(List.of("a"), List.of("b", "c")),
                        Set.of("a", "b"),
                        Map.of("a", 0.9, "b", 0.4),
                        Map.of("a", 3.0),
                        Map.of("a", 0.7, "b", 0.3)));
    }

    @Test
    void json_tells_them_as_arrays_and_objects_or_as_the_csv_does() throws IOException {
        List<RecordedVote> votes = read("""
                {"poll": 1, "voter": "ada", "ranking": ["x=1", ["x>1", "y"]], "grades": {"x=1": 1, "y": 0.25}}
                {"poll": 1, "voter": "bo", "choice": "y", "ranking": "y=z", "approvals": ["y"], "points": "y:2"}
                """).get(0).votes();

        assertThat(votes.get(0).choice()).isEqualTo("x=1");
        assertThat(votes.get(0).preferences().ranking()).containsExactly(List.of("x=1"), List.of("x>1", "y"));
        assertThat(votes.get(0).preferences().grades()).isEqualTo(Map.of("x=1", 1.0, "y", 0.25));
        assertThat(votes.get(1).preferences().ranking()).containsExactly(List.of("y", "z"));
        assertThat(votes.get(1).preferences().approvals()).containsExactly("y");
        assertThat(votes.get(1).preferences().points()).isEqualTo(Map.of("y", 2.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,a>>b,,,,|line 2: expected a ranking written as a>b=c, found \"a>>b\"",
                "a,b>a,,,,|line 2: expected the choice \"a\" among the first of the ranking; found [[b], [a]]",
                "a,a>b>a,,,,|line 2: ballot: expected each option at most once in the ranking, found [[a], [b], [a]]",
                "a,,b;c,,,|line 2: expected the choice \"a\" among the approvals; found [b, c]",
                "a,,a;a,,,|line 2: expected each option once among the approvals, found [a, a]",
                "a,,a;,,,|line 2: expected approvals written as a;b, found \"a;\"",
                "a,,,a,,|line 2: expected grades written as a:0.9;b:0.4, found \"a\"",
                "a,,,a:much,,|line 2: expected a number for \"a\" among the grades, found \"much\"",
                "a,,,a:1.5,,|line 2: ballot: expected a grade of a in [0, 1], found 1.5",
                "a,,,a:1;a:0,,|line 2: expected each option once among the grades, found \"a\" again",
                "a,,,,a:-1,|line 2: ballot: expected a number of points of a that is finite and at least 0, found -1.0",
                "a,,,,,a:NaN|line 2: ballot: expected a prediction of a in [0, 1], found NaN",
                "-,a=b,,,,|line 2: expected a choice where preferences name several that are equally good, found [a, b]",
                "-,,,,,a:1|line 2: expected a choice beside predictions, found none",
            })
    void what_is_wrong_in_preferences_is_told_with_file_and_line(String fields, String told) {
        assertThatExceptionOfType(VoteFileException.class)
                .isThrownBy(() -> read("poll,voter,choice,ranking,approvals,grades,points,predictions\np,ada,"
                        + fields.replaceFirst("^-", "")))
                .withMessageContaining(folder.resolve("votes") + ", " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ranking\": {\"a\": 1}|expected an array as ranking, found {",
                "\"ranking\": [[\"a\", []]]|expected the name of an option in the ranking, found []",
                "\"grades\": [1]|expected an object as grades, found [1]",
                "\"grades\": {\"a\": \"x\"}|expected a number for \"a\" among the grades, found \"x\"",
            })
    void what_is_wrong_in_preferences_of_json_is_told(String field, String told) {
        assertThatExceptionOfType(VoteFileException.class)
                .isThrownBy(() -> read("{\"poll\": 1, \"voter\": 2, \"choice\": \"a\", " + field + "}"))
                .withMessageContaining("line 1: " + told);
    }

    @Test
    void rows_of_dylan_tell_the_first_and_the_last_answer_of_each_agent() throws IOException {
        RecordedPoll poll = read("{\"type\": \"Algebra\", \"gold\": \"5\", \"agents\": [[\"4\", \"5\"], [\"\"]]}")
                .get(0);

        assertThat(poll.votes()).extracting(RecordedVote::choice).containsExactly("4", "");
        assertThat(poll.later()).extracting(RecordedVote::choice).containsExactly("5", "");
        assertThat(poll.truth()).containsExactly("5");
        assertThat(poll.slice()).isEqualTo("Algebra");
    }

    @Test
    void a_panel_of_answers_is_a_poll_and_null_is_an_abstention() throws IOException {
        RecordedPoll poll = read("{\"gold\": \"5\", \"answers\": {\"one\": \"5\", \"two\": null}}")
                .get(0);

        assertThat(poll.votes()).containsExactly(RecordedVote.of("one", "5"));
        assertThat(poll.truth()).containsExactly("5");
    }

    @Test
    void reviews_in_either_order_are_one_poll_and_people_tell_the_truth() throws IOException {
        List<RecordedPoll> polls = read("""
                reviewer,model1,model2,question_id,score
                r,a,b,1,1
                r,b,a,1,1
                human,a,b,1,2
                human,b,a,1,3
                human,b,a,1,1
                r,a,b,2,3
                human,a,b,2,1
                human,a,b,2,2
                """);

        assertThat(polls.get(0).votes())
                .containsExactly(new RecordedVote("r", "a", 1, 1, "a"), new RecordedVote("r", "b", 1, 1, "b"));
        assertThat(polls.get(0).truth()).containsExactly("b");
        assertThat(polls.get(1).truth()).as("people are divided").isEmpty();
        assertThat(PositionBias.of(polls))
                .containsExactly("asked in both orders: r, 1 pairs: alike 0.0 %, for the first both times 100.0 %,"
                        + " for the last both times 0.0 %");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p,ada,a,much,,|line 2: expected a number as confidence, found \"much\"",
                "p,ada,a,2,,|line 2: expected a confidence in [0, 1], found 2.0",
                "p,ada,a,NaN,,|line 2: expected a confidence in [0, 1], found NaN",
                "p,ada,a,,-1,|line 2: expected a weight that is finite and at least 0, found -1.0",
                "p,ada,a|line 2: expected 6 fields as in the head, found 3",
                "p,,a,,,|line 2: expected a voter, found none",
                "p,ada,\"a,,,|line 2: expected every quote closed on its line, found an open one",
                "p,ada,a,,,\\np,ada,b,,,|line 3: expected one vote of each voter in poll p, found another of ada",
                "p,ada,a,,,x\\np,bo,b,,,y|line 3: expected the truth \"x\" as before, found \"y\"",
            })
    void what_is_wrong_in_a_csv_is_told_with_file_and_line(String lines, String told) {
        assertThatExceptionOfType(VoteFileException.class)
                .isThrownBy(() -> read("poll,voter,choice,confidence,weight,truth\n" + lines.replace("\\n", "\n")))
                .withMessage(folder.resolve("votes") + ", " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|line 1: expected the beginning of one of",
                "poll,voter,choice,sureness|line 1: expected columns of",
                "poll,voter,choice|expected votes, found none",
                "{\"gold\": 1, \"agents\": [[]]}|line 1: expected a list of the answers of agent 1",
                "{\"poll\": 1, \"voter\": 2, \"choice\": [3]}|line 1: expected one value as choice",
                "{\"gold\": 1, \"answers\": {}}\\n{\"gold\": }|line 2: expected a JSON object",
                "{\"gold\": 1, \"answers\": {}}\\n{\"gold\": 1}|line 2: expected the field \"answers\", found none",
                "reviewer,model1,model2,question_id,score\\nr,a,b,1,4|line 2: expected a score of 1, 2 or 3, found \"4\"",
            })
    void what_is_wrong_in_any_format_is_told(String lines, String told) {
        assertThatExceptionOfType(VoteFileException.class)
                .isThrownBy(() -> read(lines.replace("\\n", "\n")))
                .withMessageContaining("votes")
                .withMessageContaining(told);
    }

    private List<RecordedPoll> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("votes"), text);
        return VoteReader.of(file, VoteReader.all()).read(file, VoteReader.lines(file));
    }
}
