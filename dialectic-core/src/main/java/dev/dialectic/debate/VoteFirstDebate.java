package dev.dialectic.debate;

import java.util.List;

/** A vote; then a round of talk and another vote when the first was close. */
record VoteFirstDebate(double margin) implements Debate {

    VoteFirstDebate {
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("voteFirst: expected a margin in [0, 1], found " + margin);
        }
    }

    @Override
    public String name() {
        return "voteFirst(margin=" + margin + ")";
    }

    @Override
    public boolean isLastPoll(Transcript transcript, List<Standing> standings) {
        // The margin of the first poll says whether there is another one.
        return standings.size() + 1 >= Math.max(2, transcript.grantedRounds());
    }

    @Override
    public Turn next(Transcript transcript, List<Standing> standings) {
        int held = standings.size();
        if (held == 0) {
            return new Turn.Vote(1);
        }
        Standing first = standings.get(0);
        boolean close = !first.unanimous() && first.margin() < margin;
        int wanted = Math.max(close ? 2 : 1, transcript.grantedRounds());
        if (held >= wanted) {
            return new Turn.End();
        }
        Turn spoken = Talk.next(transcript, Talk.round(held + 1), Turn.Hearing.EARLIER_PHASES);
        return spoken instanceof Turn.Speak ? spoken : new Turn.Vote(held + 1);
    }
}
