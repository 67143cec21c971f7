package dev.dialectic.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Budget;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What a released version wrote is read for ever. The golden files hold one event of each type and version as it was
 * written then, and one that only a newer Dialectic knows: files are added, never changed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenFilesTest {

    static final Path GOLDEN = Path.of("src/test/resources/dev/dialectic/journal/golden");

    /** What each file is read into, by its name: the first event of its type in the story. */
    private static final Map<String, RecordedEvent> NEWEST = newest();

    /** What files of versions that are no longer written are read into. */
    private static final Map<String, RecordedEvent> OLDER = Map.of(
            "QuestionRaised.v1.json", raisedBeforePartsHadNames(),
            "QuestionRaised.v2.json", raisedBeforeThereWereBudgets("panel(ada, bob, cy, jo)", "folder(/notes)"),
            "TurnGiven.v1.json", givenBeforeAnythingWasReserved(),
            "VoterAbsent.v1.json", first(VoterAbsent.class),
            "BallotCast.v1.json", castBeforeThereWerePoints(),
            "VotesCounted.v1.json", countedBeforeThereWereRankings());

    @Test
    void there_is_a_golden_file_for_every_version_of_every_type_and_none_that_nobody_reads() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(NEWEST.keySet().stream(), OLDER.keySet().stream())
                                    .toList());
        }
        for (String type : EventVersions.RELEASED.types()) {
            for (int version = 1; version <= EventVersions.RELEASED.newest(type); version++) {
                boolean written = version == EventVersions.RELEASED.newest(type);
                assertThat(written ? NEWEST : OLDER).containsKey(type + ".v" + version + ".json");
            }
        }
    }

    @Test
    void every_golden_file_is_read_into_the_event_it_was_written_from() throws IOException {
        for (Map.Entry<String, RecordedEvent> expected : NEWEST.entrySet()) {
            assertThat(EventJson.read(golden(expected.getKey())))
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void a_golden_file_of_an_older_version_is_read_into_the_newest_form() throws IOException {
        for (Map.Entry<String, RecordedEvent> expected : OLDER.entrySet()) {
            RecordedEvent read = EventJson.read(golden(expected.getKey()));
            assertThat(read).as(expected.getKey()).isEqualTo(expected.getValue());
            assertThat(EventJson.read(EventJson.write(read)))
                    .as("%s, written anew", expected.getKey())
                    .isEqualTo(read);
        }
    }

    @Test
    void every_golden_file_of_a_newest_version_is_written_back_to_equal_bytes() throws IOException {
        for (String file : NEWEST.keySet()) {
            String golden = golden(file);
            assertThat(EventJson.write(EventJson.read(golden))).as(file).isEqualTo(golden);
        }
    }

    private static String golden(String file) throws IOException {
        String text = Files.readString(GOLDEN.resolve(file));
        assertThat(text).as(file).endsWith("\n");
        return text.substring(0, text.length() - 1);
    }

    private static Map<String, RecordedEvent> newest() {
        Map<String, RecordedEvent> first = new LinkedHashMap<>();
        Story.recorded(DebateId.of("golden-1"), Instant.parse("2026-01-02T03:04:05.678Z"))
                .forEach(recorded -> first.putIfAbsent(file(recorded.event()), recorded));
        return first;
    }

    private static String file(DebateEvent event) {
        boolean newer = event.equals(Story.NEWER);
        int version = newer ? Story.NEWER.version() : EventVersions.RELEASED.newest(event.type());
        return event.type() + ".v" + version + ".json";
    }

    private static RecordedEvent raisedBeforePartsHadNames() {
        return raisedBeforeThereWereBudgets("unnamed", "unnamed");
    }

    private static RecordedEvent raisedBeforeThereWereBudgets(String agents, String knowledge) {
        RecordedEvent recorded = first(QuestionRaised.class);
        QuestionRaised raised = (QuestionRaised) recorded.event();
        Terms terms = new Terms(
                "judged(rounds=3)",
                "weighted confidence",
                "plurality(quorum=more than half)",
                "own",
                agents,
                knowledge,
                Terms.InDoubt.ASK_AGAIN,
                2,
                1,
                raised.terms().turnDeadline(),
                "all at once",
                Budget.UNLIMITED,
                0);
        return new RecordedEvent(recorded.debate(), 1, recorded.at(), new QuestionRaised(raised.question(), terms));
    }

    private static RecordedEvent givenBeforeAnythingWasReserved() {
        RecordedEvent recorded = first(TurnGiven.class);
        TurnGiven given = (TurnGiven) recorded.event();
        TurnGiven older = new TurnGiven(given.call(), given.attempt(), given.inputHash());
        return new RecordedEvent(recorded.debate(), recorded.sequence(), recorded.at(), older);
    }

    private static RecordedEvent castBeforeThereWerePoints() {
        RecordedEvent recorded = first(BallotCast.class);
        BallotCast cast = (BallotCast) recorded.event();
        Ballot ballot = cast.ballot().withPoints(Map.of()).withPredictions(Map.of());
        BallotCast older = new BallotCast(cast.round(), cast.voter(), ballot, cast.usage(), cast.repaired());
        return new RecordedEvent(recorded.debate(), recorded.sequence(), recorded.at(), older);
    }

    private static RecordedEvent countedBeforeThereWereRankings() {
        RecordedEvent recorded = first(VotesCounted.class);
        VotesCounted counted = (VotesCounted) recorded.event();
        Tally tally = counted.tally();
        Tally older = new Tally(tally.strategy(), tally.points(), tally.leaders());
        return new RecordedEvent(
                recorded.debate(), recorded.sequence(), recorded.at(), new VotesCounted(counted.round(), older));
    }

    private static RecordedEvent first(Class<? extends DebateEvent> type) {
        return NEWEST.values().stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .findFirst()
                .orElseThrow();
    }
}
