package dev.dialectic.vote;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs a contract against something that ought to fail it, and tells which of its tests do. */
public final class BrokenPromises {

    private BrokenPromises() {}

    /** The names of the tests that fail, in alphabetical order. */
    public static List<String> of(Object contract) {
        return Arrays.stream(contract.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> fails(contract, method))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    private static boolean fails(Object contract, Method test) {
        try {
            test.setAccessible(true);
            test.invoke(contract);
            return false;
        } catch (InvocationTargetException failed) {
            return true;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("expected a test that can be called, found " + test, impossible);
        }
    }
}
