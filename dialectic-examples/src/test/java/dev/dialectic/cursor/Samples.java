package dev.dialectic.cursor;

import java.nio.file.Path;

/** Small repositories as people have them: each with a build, code, tests, and a short history. */
public final class Samples {

    /** The words that classes and modules are named after. */
    private static final String[] WORDS = {"order", "price", "stock", "client", "basket", "voucher", "parcel", "refund"
    };

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>shop</artifactId>
              <version>1.0</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.slf4j</groupId>
                  <artifactId>slf4j-api</artifactId>
                  <version>2.0.17</version>
                </dependency>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.12.0</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
            </project>
            """;

    private static final String CI = """
            on: [push, pull_request]
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: mvn -B verify
            """;

    private static final String PACKAGE = """
            {
              "name": "shop",
              "packageManager": "pnpm@10.12.1",
              "type": "module",
              "scripts": {"build": "tsc", "test": "vitest run", "format": "prettier --write ."},
              "devDependencies": {"vitest": "3.0.0", "prettier": "3.5.0", "typescript": "5.8.0"}
            }
            """;

    private static final String PYPROJECT = """
            [project]
            name = "shop"
            version = "1.0"
            requires-python = ">=3.11"

            [dependency-groups]
            dev = ["pytest", "ruff"]

            [tool.ruff]
            line-length = 100

            [tool.pytest.ini_options]
            testpaths = ["tests"]

            [build-system]
            requires = ["hatchling"]
            build-backend = "hatchling.build"
            """;

    private static final String SERVICE = """
            package org.example.shop;

            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            final class NameService {
                private static final Logger LOG = LoggerFactory.getLogger(NameService.class);

                int count(int before) {
                    LOG.info("counting");
                    return before + 1;
                }
            }
            """;

    private static final String TEST = """
            package org.example.shop;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class NameServiceTest {
                @Test
                void counts_one_more() {
                    assertEquals(2, new NameService().count(1));
                }
            }
            """;

    private Samples() {}

    /** Java with Maven, JUnit and SLF4J. */
    public static SampleRepository java(Path root) {
        SampleRepository repository = SampleRepository.in(root)
                .write("pom.xml", POM)
                .write(".github/workflows/ci.yml", CI)
                .write(".gitignore", "target/", ".env");
        repository.commit("Start the shop");
        for (String word : WORDS) {
            javaClass(repository, name(word));
            repository.commit("Add the " + word + " service and its test");
        }
        return repository;
    }

    /** A service that logs, and its test. */
    public static void javaClass(SampleRepository repository, String name) {
        repository
                .write("src/main/java/org/example/shop/" + name + "Service.java", SERVICE.replace("Name", name))
                .write("src/test/java/org/example/shop/" + name + "ServiceTest.java", TEST.replace("Name", name));
    }

    /** TypeScript with pnpm, vitest and Prettier. */
    public static SampleRepository typescript(Path root) {
        SampleRepository repository = SampleRepository.in(root)
                .write("package.json", PACKAGE)
                .write("pnpm-lock.yaml", "lockfileVersion: '9.0'")
                .write(".prettierrc", "{}")
                .write("tsconfig.json", "{\"compilerOptions\": {\"strict\": true, \"target\": \"ES2022\"}}");
        repository.commit("feat: start the shop");
        for (String word : WORDS) {
            repository
                    .write(
                            "src/" + word + ".ts",
                            "import { readFile } from 'node:fs/promises';",
                            "",
                            "export const " + word + " = async (path: string): Promise<string> => {",
                            "  return await readFile(path, 'utf8');",
                            "};")
                    .write(
                            "tests/" + word + ".test.ts",
                            "import { expect, test } from 'vitest';",
                            "import { " + word + " } from '../src/" + word + ".js';",
                            "",
                            "test('reads', async () => {",
                            "  expect(await " + word + "('package.json')).toContain('shop');",
                            "});")
                    .commit("feat: add " + word);
        }
        takeNotes(repository);
        return repository;
    }

    private static void takeNotes(SampleRepository repository) {
        for (int change = 1; change <= 16; change++) {
            repository.write("docs/notes.txt", "note " + change).commit("docs: note " + change);
        }
    }

    /** Python with pytest and ruff. */
    public static SampleRepository python(Path root) {
        SampleRepository repository = SampleRepository.in(root)
                .write("pyproject.toml", PYPROJECT)
                .write("src/shop/__init__.py", "\"\"\"A shop.\"\"\"");
        repository.commit("Start the shop");
        for (String word : WORDS) {
            repository
                    .write(
                            "src/shop/" + word + ".py",
                            "from __future__ import annotations",
                            "",
                            "",
                            "def count_" + word + "(before: int) -> int:",
                            "    return before + 1")
                    .write(
                            "tests/test_" + word + ".py",
                            "from shop." + word + " import count_" + word,
                            "",
                            "",
                            "def test_count_" + word + "() -> None:",
                            "    assert count_" + word + "(1) == 2")
                    .commit("Add " + word);
        }
        return repository;
    }

    private static String name(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
