package dev.dialectic.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Story;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.journal.EventJson;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is counted of the texts in events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventTextTest {

    @Test
    void every_event_that_people_models_or_documents_wrote_in_has_text_and_no_other() {
        Set<Class<?>> withText = Story.events().stream()
                .filter(event -> EventText.of(event) > 0)
                .map(DebateEvent::getClass)
                .collect(Collectors.toSet());
        assertThat(withText)
                .containsExactlyInAnyOrder(
                        QuestionRaised.class,
                        EvidenceGathered.class,
                        PanelSeated.class,
                        AttemptFailed.class,
                        PositionTaken.class,
                        StatementMade.class,
                        RebuttalMade.class,
                        JudgmentGiven.class,
                        SpeakerSilent.class,
                        BallotCast.class,
                        BallotRejected.class,
                        VoterAbsent.class,
                        RoundConcluded.class,
                        VerdictReached.class,
                        UnknownEvent.class);
    }

    @Test
    void there_is_never_more_text_than_json() {
        for (RecordedEvent event : Story.recorded(DebateId.of("story"), SteppingClock.BEGIN)) {
            assertThat(EventText.of(event.event()))
                    .as(event.event().type())
                    .isLessThan(EventJson.write(event).length());
        }
    }
}
