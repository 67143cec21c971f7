package dev.dialectic.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Any record, filled at random: what its constructor refuses is drawn again. Used by one thread. */
final class RandomValues {

    private static final int DRAWS = 2_000;
    private static final List<String> TEXTS = List.of(
            "a",
            "Postgres",
            "x-1",
            "7",
            "ä ö",
            "日本語",
            "🐘",
            "\"quoted\" \\ /",
            "line\nline\r\ttab",
            "",
            "\u2028",
            "null",
            "\uD83D",
            "\u0000",
            "{\"type\":\"x\"}",
            "e\u0301",
            "x".repeat(300));
    private static final List<Double> NUMBERS =
            List.of(0.0, -0.0, 1.0, 0.1, 1.0 / 3, 1e-7, Double.MIN_VALUE, 2e-3, 0.30000000000000004, 1e300, 2.0E23);
    private static final List<String> DECIMALS =
            List.of("0", "0.10", "1E+3", "0.1234567890123456789012345678901234567890", "100", "7E-30", "0.000");

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return value(any(Arrays.asList(plain.getPermittedSubclasses())));
        } else if (plain.isEnum()) {
            return any(Arrays.asList(plain.getEnumConstants()));
        } else if (plain.isRecord()) {
            return record(plain);
        }
        return scalar(plain);
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return any(TEXTS);
        } else if (type == int.class) {
            return random.nextInt(5);
        } else if (type == long.class) {
            return random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(100);
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == double.class || type == Double.class) {
            return random.nextBoolean() ? random.nextDouble() : any(NUMBERS);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(any(DECIMALS));
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        } else if (type == Duration.class) {
            return Duration.ofNanos(random.nextLong());
        }
        throw new IllegalArgumentException("no random value is known for " + type);
    }

    private Object collection(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        int size = random.nextInt(3);
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                Object key = value(of[0]);
                // Text keys are ids of options, which are checked before they are recorded: none is half a character.
                map.put("\uD83D".equals(key) ? "whole" : key, value(of[1]));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(of[0]));
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int draw = 0; draw < DRAWS; draw++) {
            Object[] values = Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray();
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return canonical.newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type + " refused with another exception", refused.getCause());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError("a record has its canonical constructor", impossible);
            }
        }
        throw new AssertionError("drew " + DRAWS + " times and " + type + " refused all");
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
