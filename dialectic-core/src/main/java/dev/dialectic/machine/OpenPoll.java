package dev.dialectic.machine;

import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A poll that was cut short: should the debate be continued, the ballots that are in stand. Immutable and thread-safe.
 *
 * @param round the round of the poll; 0 when none was cut short
 * @param ballots the ballots that are in, by voter
 * @param absent why there is no ballot, by voter
 */
public record OpenPoll(int round, Map<AgentId, Ballot> ballots, Map<AgentId, Silence> absent) {

    /** No poll was cut short. */
    public static final OpenPoll NONE = new OpenPoll(0, Map.of(), Map.of());

    /** Copies. */
    public OpenPoll {
        ballots = Collections.unmodifiableMap(new LinkedHashMap<>(ballots));
        absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
    }
}
