package dev.dialectic.debate;

import java.util.List;

/** Positions, then rounds of openings, two rebuttal phases and a vote. */
record StandardDebate(String name, int rounds, Turn.Hearing hearing, boolean judge) implements Debate {

    /** Support that moved by less than this is called unmoved: below what one changed ballot of a hundred would do. */
    private static final double UNMOVED = 0.005;

    StandardDebate {
        if (rounds < 1) {
            throw new IllegalArgumentException(name + ": expected at least one round, found " + rounds);
        }
    }

    @Override
    public Turn next(Transcript transcript, List<Standing> standings) {
        Turn positions = Talk.next(transcript, Talk.POSITIONS, hearing);
        if (positions instanceof Turn.Speak) {
            return positions;
        }
        int round = standings.size() + 1;
        if (isOver(transcript, standings)) {
            return judge ? Talk.judgment(transcript, standings.size()) : new Turn.End();
        }
        Turn spoken = Talk.next(transcript, Talk.round(round), hearing);
        return spoken instanceof Turn.Speak ? spoken : new Turn.Vote(round);
    }

    @Override
    public boolean isLastPoll(Transcript transcript, List<Standing> standings) {
        int most = transcript.grantedRounds() > 0 ? transcript.grantedRounds() : rounds;
        return standings.size() + 1 >= most;
    }

    private boolean isOver(Transcript transcript, List<Standing> standings) {
        int held = standings.size();
        if (transcript.grantedRounds() > 0) {
            return held >= transcript.grantedRounds();
        }
        return held >= rounds || held >= 2 && unmoved(standings.get(held - 2), standings.get(held - 1));
    }

    private static boolean unmoved(Standing before, Standing now) {
        return before.leaders().equals(now.leaders()) && Math.abs(before.support() - now.support()) < UNMOVED;
    }
}
