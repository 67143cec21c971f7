package dev.dialectic.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serial;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** No input or output, no clock, no random number, no thread, no log: the same arguments give the same answer. */
final class Purity {

    private static final DescribedPredicate<JavaClass> DOORS_TO_THE_WORLD = describe(
            "open a door to the world",
            resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                    .and(DescribedPredicate.not(belongToAnyOf(Serializable.class, Serial.class)))
                    .or(assignableTo(Clock.class))
                    .or(resideInAnyPackage("java.util.random.."))
                    .or(assignableTo(Random.class))
                    .or(belongToAnyOf(SecureRandom.class, SplittableRandom.class))
                    .or(assignableTo(Thread.class))
                    .or(assignableTo(Executor.class))
                    .or(assignableTo(Future.class))
                    .or(assignableTo(CompletionStage.class))
                    .or(belongToAnyOf(Executors.class, Timer.class))
                    .or(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
                    .or(assignableTo(System.Logger.class)));

    /** Of all that java.lang.System does, what depends on nothing but its arguments. */
    private static final Set<String> PURE_IN_SYSTEM = Set.of("arraycopy", "identityHashCode");

    private static final Set<String> IMPURE_ELSEWHERE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle");

    private static final DescribedPredicate<JavaAccess<?>> WORLDLY_ACCESS =
            describe("ask the world", Purity::isWorldly);

    private Purity() {}

    /** The rule that all classes of these packages, and of those below them, are pure. Packages not written yet are no breach. */
    static ArchRule of(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat(DOORS_TO_THE_WORLD)
                .orShould()
                .accessTargetWhere(WORLDLY_ACCESS)
                .allowEmptyShould(true);
    }

    private static boolean isWorldly(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return (owner.equals("java.lang.System") && !PURE_IN_SYSTEM.contains(name))
                || (owner.startsWith("java.time.") && name.equals("now"))
                || name.equals("parallelStream")
                || (owner.startsWith("java.util.stream.") && name.equals("parallel"))
                || IMPURE_ELSEWHERE.contains(owner + "." + name);
    }
}
