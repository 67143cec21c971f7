package dev.dialectic.debate;

import java.util.List;

/** One sealed vote, no talk; a continuation is one more vote for each round granted. */
record VoteOnlyDebate() implements Debate {

    @Override
    public String name() {
        return "voteOnly";
    }

    @Override
    public boolean isLastPoll(Transcript transcript, List<Standing> standings) {
        return standings.size() + 1 >= Math.max(1, transcript.grantedRounds());
    }

    @Override
    public Turn next(Transcript transcript, List<Standing> standings) {
        int wanted = Math.max(1, transcript.grantedRounds());
        return standings.size() < wanted ? new Turn.Vote(standings.size() + 1) : new Turn.End();
    }
}
