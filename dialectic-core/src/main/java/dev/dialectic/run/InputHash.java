package dev.dialectic.run;

import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.journal.EventJson;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fingerprints of what calls are asked with. What was said once is hashed once, so that a long debate does not cost the
 * square of its length. Used by the thread of one debate.
 *
 * <p>A fingerprint names its scheme: one that an older version took by another scheme says nothing either way.
 */
final class InputHash {

    private static final String SCHEME = "v1:";

    private final Map<Object, String> known = new IdentityHashMap<>();

    /** The fingerprint of an input: equal inputs have equal ones. */
    String of(Object input) {
        if (!(input instanceof Floor floor)) {
            return SCHEME + EventJson.hash(input);
        }
        List<String> parts = new ArrayList<>();
        parts.add(once(floor.question()));
        parts.add(once(floor.briefing()));
        parts.add(once(floor.heard().seats()));
        parts.add(EventJson.hash(List.of(floor.phase(), floor.speaker(), floor.ownStances())));
        for (Entry entry : floor.heard().entries()) {
            parts.add(once(entry));
        }
        return SCHEME + EventJson.hash(parts);
    }

    private String once(Object part) {
        return known.computeIfAbsent(part, EventJson::hash);
    }

    /** Whether two fingerprints are equal, or cannot be compared. */
    static boolean mayBeEqual(String recorded, String now) {
        return recorded.equals(now) || !recorded.startsWith(SCHEME);
    }
}
