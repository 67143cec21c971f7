package dev.dialectic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs a contract against implementations that break it, and sees to it that each is rejected for the right reason. Stateless
 * and thread-safe.
 *
 * <p>How a guard test looks, for a contract whose abstract method is {@code clock()}:
 *
 * <pre>{@code
 * class ClockContractGuardTest {
 *
 *     static final Map<String, Clock> BROKEN = Map.of(
 *             "it_never_runs_backwards", new BackwardsClock(),
 *             "it_tells_the_zone", new ZonelessClock());
 *
 *     @Test
 *     void every_promise_rejects_who_breaks_it() {
 *         ContractGuard.requireRejected(BROKEN, clock -> () -> new Contract(clock));
 *     }
 *
 *     @Test
 *     void an_honest_one_is_accepted() {
 *         ContractGuard.requireAccepted(() -> new Contract(Clock.systemUTC()));
 *     }
 *
 *     static final class Contract extends ClockContract { ... }   // nested and static: the engine does not run it by itself
 * }
 * }</pre>
 *
 * <p>A fresh instance is made for each promise, as the engine does. Promises are methods with {@link Test}, run between those
 * with {@link BeforeEach} and {@link AfterEach}; none may take parameters, and other kinds of test (repeated, parameterised,
 * dynamic) are refused, since a guard that overlooked them would guard nothing.
 */
public final class ContractGuard {

    private ContractGuard() {}

    /**
     * Gives an instance of the contract bound to an implementation.
     *
     * @param <T> what the contract is for
     */
    @FunctionalInterface
    public interface Binding<T> {
        /**
         * Binds.
         *
         * @param implementation what to test
         * @return makes instances of the contract, one per promise
         */
        Supplier<?> to(T implementation);
    }

    /**
     * Requires that each promise of a contract has an implementation that breaks it, and that just this promise's test, at
     * the least, rejects it.
     *
     * @param broken by the name of a promise, the implementation that breaks it
     * @param binding gives an instance of the contract
     * @param <T> what the contract is for
     * @throws AssertionError if a promise is without a broken implementation, or one is not rejected
     */
    public static <T> void requireRejected(Map<String, T> broken, Binding<T> binding) {
        assertThat(broken).as("broken implementations").isNotEmpty();
        Supplier<?> any = binding.to(broken.values().iterator().next());
        assertThat(broken.keySet())
                .as("promises that have a broken implementation")
                .containsExactlyInAnyOrderElementsOf(promises(any));
        broken.forEach((promise, implementation) -> assertThat(rejections(binding.to(implementation)))
                .as("promises that reject the implementation that breaks %s", promise)
                .containsKey(promise));
    }

    /**
     * Requires that an honest implementation is accepted.
     *
     * @param contract makes instances of the contract, bound to it
     * @throws AssertionError if a promise rejects it
     */
    public static void requireAccepted(Supplier<?> contract) {
        assertThat(promises(contract)).as("promises").isNotEmpty();
        assertThat(rejections(contract))
                .as("promises that reject an honest one")
                .isEmpty();
    }

    /**
     * The promises of a contract.
     *
     * @param contract makes instances of the contract
     * @return the names of its tests, sorted
     */
    public static List<String> promises(Supplier<?> contract) {
        return methods(contract.get().getClass(), Test.class).stream()
                .map(Method::getName)
                .toList();
    }

    /**
     * Runs a contract.
     *
     * @param contract makes instances of the contract, bound to an implementation
     * @return the promises that reject the implementation, each with what its test threw
     */
    public static Map<String, Throwable> rejections(Supplier<?> contract) {
        Map<String, Throwable> rejections = new LinkedHashMap<>();
        for (Method promise : methods(contract.get().getClass(), Test.class)) {
            Object instance = contract.get();
            try {
                run(instance, promise);
            } catch (InvocationTargetException rejection) {
                rejections.put(promise.getName(), rejection.getCause());
            }
        }
        return rejections;
    }

    private static void run(Object instance, Method promise) throws InvocationTargetException {
        try {
            for (Method before : methods(instance.getClass(), BeforeEach.class)) {
                invoke(instance, before);
            }
            invoke(instance, promise);
        } finally {
            for (Method after : methods(instance.getClass(), AfterEach.class)) {
                invoke(instance, after);
            }
        }
    }

    private static void invoke(Object instance, Method method) throws InvocationTargetException {
        try {
            method.setAccessible(true);
            method.invoke(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + ": expected a method that can be called", e);
        }
    }

    /** The annotated methods of a class and those above it, once each where one overrides another, sorted by name. */
    private static List<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
        Map<String, Method> found = new LinkedHashMap<>();
        for (Class<?> at : hierarchy(type)) {
            for (Method method : at.getDeclaredMethods()) {
                requireRunnable(method);
                if (method.isAnnotationPresent(annotation)) {
                    found.putIfAbsent(method.getName(), method);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static List<Class<?>> hierarchy(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            classes.add(at);
        }
        return classes;
    }

    private static void requireRunnable(Method method) {
        Stream<? extends Class<? extends Annotation>> ours =
                Arrays.stream(method.getAnnotations()).map(Annotation::annotationType);
        List<String> kinds = ours.filter(kind -> kind.getName().startsWith("org.junit.jupiter."))
                .map(Class::getSimpleName)
                .toList();
        boolean other = kinds.stream()
                .anyMatch(kind -> kind.matches("RepeatedTest|ParameterizedTest|TestFactory|TestTemplate"));
        boolean runs = kinds.stream().anyMatch(kind -> kind.matches("Test|BeforeEach|AfterEach"));
        if (other || runs && method.getParameterCount() > 0) {
            throw new IllegalArgumentException("contract: expected plain tests without parameters, found " + method);
        }
    }
}
