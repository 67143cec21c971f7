package dev.dialectic.run;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Statement;
import dev.dialectic.debate.Utterance;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.machine.DebateState;
import dev.dialectic.persona.AgentId;
import java.util.List;

/** What is recorded of a turn to speak. */
record SpeakerRecord<U extends Utterance>(Phase phase, AgentId agent) implements Request.Record<U> {

    @Override
    public List<DebateEvent> given(U utterance, Usage usage, boolean repaired) {
        return List.of(made(utterance, usage, repaired));
    }

    private DebateEvent made(Utterance utterance, Usage usage, boolean repaired) {
        if (utterance instanceof Position position) {
            return new PositionTaken(phase, agent, position, usage, repaired);
        } else if (utterance instanceof Statement statement) {
            return new StatementMade(phase, agent, statement, usage, repaired);
        } else if (utterance instanceof Rebuttal rebuttal) {
            return new RebuttalMade(phase, agent, rebuttal, usage, repaired);
        } else if (utterance instanceof Judgment judgment) {
            return new JudgmentGiven(phase, agent, judgment, usage, repaired);
        }
        return new SpeakerSilent(phase, agent, (Silence) utterance, usage);
    }

    @Override
    public List<DebateEvent> silent(int attempt, Silence silence, Usage usage) {
        return List.of(new SpeakerSilent(phase, agent, silence, usage));
    }

    @Override
    public DebateEvent flawed(int attempt, String words, Usage usage) {
        Silence invalid = new Silence(Silence.Reason.INVALID_ANSWER, words);
        return new AttemptFailed(CallKey.turn(phase, agent), attempt, invalid, usage);
    }

    @Override
    public DebateEvent late(DebateState now, int attempt, Usage usage) {
        return new LateAnswer(CallKey.turn(phase, agent), attempt, usage);
    }
}
