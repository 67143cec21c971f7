package dev.dialectic.run;

import dev.dialectic.debate.Debater;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Seat;
import dev.dialectic.vote.Voter;
import java.util.ArrayList;
import java.util.List;

/** What a participant may do, by the interfaces it implements. Stateless and thread-safe. */
final class Roles {

    private Roles() {}

    static List<Seat.Role> of(Participant participant) {
        List<Seat.Role> roles = new ArrayList<>();
        if (participant instanceof Debater) {
            roles.add(Seat.Role.DEBATER);
        }
        if (participant instanceof Voter) {
            roles.add(Seat.Role.VOTER);
        }
        if (participant instanceof Judge) {
            roles.add(Seat.Role.JUDGE);
        }
        return roles;
    }
}
