package dev.dialectic.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Maintenance can be embedded: it needs neither the command line nor what the command line is made with. */
class EmbeddingTest {

    private static final ArchRule WITHOUT_THE_COMMAND = noClasses()
            .that()
            .resideInAPackage("dev.dialectic.cursor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.dialectic.cli..", "picocli..", "me.tongfei..", "ch.qos.logback..");

    @Test
    void maintenance_does_not_need_the_command_line() {
        WITHOUT_THE_COMMAND.check(Repository.classes());
    }
}
