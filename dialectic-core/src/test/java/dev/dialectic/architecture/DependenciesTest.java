package dev.dialectic.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What core sees of the outside, and what the outside sees of core. */
class DependenciesTest {

    private static final String MODULE = "dev.dialectic.core";

    @Test
    void core_sees_no_adapter_only_java_jackson_slf4j_and_jspecify() {
        // Which of our own packages it may see is the table in RungsTest; adapters have no rung there.
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dev.dialectic..", "com.fasterxml.jackson..", "org.slf4j..", "org.jspecify..")
                .check(CoreClasses.seen());
    }

    @Test
    void the_module_exports_each_of_its_packages() {
        Set<String> exported = descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        Set<String> packages = CoreClasses.seen().stream()
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());

        assertThat(exported).isEqualTo(packages).isNotEmpty();
    }

    @Test
    void the_module_resolves_with_its_three_dependencies_and_nothing_else() throws Exception {
        var configuration = ModuleLayer.boot().configuration().resolve(modules(), ModuleFinder.of(), Set.of(MODULE));
        var layer = ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        var entry = descriptor().exports().iterator().next().source();

        assertThat(layer.findModule(MODULE))
                .isPresent()
                .get()
                .satisfies(module -> assertThat(module.isExported(entry)).isTrue());
        assertThat(configuration.modules().stream().map(module -> module.name()))
                .contains("com.fasterxml.jackson.databind", "org.slf4j");
    }

    private static ModuleDescriptor descriptor() {
        return ModuleFinder.of(CoreClasses.COMPILED).find(MODULE).orElseThrow().descriptor();
    }

    private static ModuleFinder modules() {
        Stream<Path> dependencies = Stream.of(
                        ObjectMapper.class, JsonFactory.class, JsonCreator.class, Logger.class, NullMarked.class)
                .map(DependenciesTest::jarOf);
        return ModuleFinder.of(
                Stream.concat(Stream.of(CoreClasses.COMPILED), dependencies).toArray(Path[]::new));
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no jar of " + type, e);
        }
    }
}
