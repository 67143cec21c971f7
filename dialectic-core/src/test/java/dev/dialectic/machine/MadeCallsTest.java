package dev.dialectic.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.call.Usage;
import dev.dialectic.event.CallKey;
import dev.dialectic.machine.Calls.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MadeCallsTest {

    @Test
    void it_is_the_map_that_remembers_the_order_of_first_calls() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<CallKey, Call> expected = new LinkedHashMap<>();
            MadeCalls made = MadeCalls.NONE;
            int keys = 1 + random.nextInt(400);
            for (int i = 0; i < 400; i++) {
                CallKey key = key(random.nextInt(keys));
                Call call = call(i);
                expected.put(key, call);
                made = made.with(key, call);
            }
            assertThat(List.copyOf(made.entrySet())).as("seed %d", seed).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(made).as("seed %d", seed).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(expected).as("seed %d", seed).isEqualTo(made);
            assertThat(MadeCalls.of(expected)).as("seed %d", seed).isEqualTo(made);
            assertThat(made.get(key(keys))).as("seed %d", seed).isNull();
        }
    }

    /** The hash of {@code Aa} is that of {@code BB}, and so on for every two letters. */
    @Test
    void calls_of_one_hash_are_told_apart() {
        List<CallKey> keys = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            StringBuilder step = new StringBuilder();
            for (int bit = 0; bit < 6; bit++) {
                step.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.add(new CallKey(step.toString(), "ada"));
        }
        assertThat(keys).extracting(CallKey::hashCode).containsOnly(keys.get(0).hashCode());
        MadeCalls made = MadeCalls.NONE;
        for (int i = 0; i < keys.size(); i++) {
            made = made.with(keys.get(i), call(i));
        }
        assertThat(List.copyOf(made.keySet())).isEqualTo(keys);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(made.get(keys.get(i))).isEqualTo(call(i));
        }
    }

    @Test
    void what_was_known_before_stays_as_it_was() {
        List<MadeCalls> versions = new ArrayList<>(List.of(MadeCalls.NONE));
        for (int i = 0; i < 100; i++) {
            versions.add(versions.get(i).with(key(i % 70), call(i)));
        }
        Map<CallKey, Call> expected = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            assertThat(versions.get(i)).as("after %d", i).isEqualTo(expected);
            expected.put(key(i % 70), call(i));
        }
    }

    @Test
    void nobody_can_change_it() {
        Map<CallKey, Call> made = MadeCalls.NONE.with(key(1), call(1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> made.put(key(2), call(2)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(made::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> made.remove(key(1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> made.entrySet().iterator().next().setValue(call(3)));
    }

    private static CallKey key(int number) {
        return new CallKey("step " + number / 7, "agent " + number % 7);
    }

    private static Call call(int attempts) {
        return Call.NEVER.given(attempts, "hash", Usage.NONE);
    }
}
