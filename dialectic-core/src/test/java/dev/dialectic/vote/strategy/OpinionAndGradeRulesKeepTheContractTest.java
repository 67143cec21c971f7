package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.VotingStrategyContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of opinions and grades, and some numbers besides the usual ones, against the contract of all rules. */
@Tag("slow")
class OpinionAndGradeRulesKeepTheContractTest {

    @TestFactory
    Stream<DynamicTest> every_rule_keeps_each_promise() {
        Stream<VotingStrategy> others = Stream.of(
                OpinionRules.extremisedLogOdds(0.001),
                OpinionRules.extremisedLogOdds(1000),
                OpinionRules.softmaxConfidence(0.001),
                OpinionRules.softmaxConfidence(1000));
        return Stream.of(OpinionRules.all().stream(), GradeRules.all().stream(), others)
                .flatMap(rules -> rules)
                .flatMap(rule -> promises()
                        .map(promise -> DynamicTest.dynamicTest(
                                rule.name() + ": " + promise.getName().replace('_', ' '), () -> keep(promise, rule))));
    }

    private static Stream<Method> promises() {
        return Arrays.stream(VotingStrategyContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static void keep(Method promise, VotingStrategy rule) throws Throwable {
        VotingStrategyContract contract = new VotingStrategyContract() {
            @Override
            protected VotingStrategy strategy() {
                return rule;
            }
        };
        try {
            promise.invoke(contract);
        } catch (InvocationTargetException broken) {
            throw broken.getCause();
        }
    }
}
