package dev.dialectic.codebase;

/** What development is about at a moment, and what gives it away. An event may have several. */
public enum Focus {
    /** Who may do what, and secrets. Seen in messages and paths. */
    SECURITY(Signs.words(Keywords.SECURITY, Keywords.SECURITY)
            .files("SECURITY.md .gitleaks.toml .trivyignore *.pem *.jks *.p12")
            .types("security sec")),
    /** A first version, quickly. Seen in messages. */
    MVP(Signs.words("prototype prototyping mvp quick rapid hackathon demo poc spike", "")),
    /** Speed and resources. Seen in messages and paths. */
    PERFORMANCE(Signs.words(Keywords.PERFORMANCE, Keywords.PERFORMANCE)
            .files("jmh/ *Benchmark.java *_bench.go *_benchmark.py")
            .types("perf")),
    /** Words for people. Seen in paths. */
    DOCUMENTATION(Signs.words("", "readme docs doc documentation guide tutorial")
            .files("*.md *.adoc *.rst CHANGELOG* docs/ javadoc/")
            .types("docs doc")),
    /** Tests. */
    TESTS(Signs.words("test coverage flaky junit pytest", "test spec e2e fixture")
            .files("*Test.java *Tests.java *IT.java *_test.go *.spec.ts *.test.ts *.test.js conftest.py")
            .types("test tests")),
    /** Libraries and their versions. */
    DEPENDENCIES(Signs.words("dependency deps bump upgrade dependabot renovate", "")
            .files("pom.xml package.json package-lock.json yarn.lock pnpm-lock.yaml requirements*.txt poetry.lock"
                    + " pyproject.toml go.mod go.sum Cargo.toml Cargo.lock Gemfile Gemfile.lock libs.versions.toml"
                    + " dependabot.yml renovate.json composer.json *.csproj")
            .types("deps")),
    /** The build and continuous integration. */
    BUILD(Signs.words("build ci cd pipeline workflow gradle maven docker release", "ci")
            .files(
                    ".github/workflows/ .circleci/ .gitlab-ci.yml Jenkinsfile azure-pipelines.yml Dockerfile* *.Dockerfile"
                            + " docker-compose* pom.xml *.gradle *.gradle.kts Makefile CMakeLists.txt mvnw gradlew Taskfile.yml"
                            + " .goreleaser.yml")
            .types("build ci")),
    /** What others call. */
    API(Signs.words("api endpoint rest grpc graphql openapi webhook", "api endpoint controller graphql grpc")
            .files("*.proto openapi.* swagger.* *.graphql *.graphqls *.wsdl *.avsc")
            .types("api")),
    /** Databases, schemas and migrations. */
    DATA(Signs.words("database sql schema migration query postgres mysql", "migration schema database sql repository")
            .files("*.sql migrations/ flyway/ liquibase/ alembic/ schema.prisma")
            .types("db")),
    /** Failures, fixes and how errors are handled. */
    RELIABILITY(Signs.words(
                    "fix bug bugfix hotfix crash error exception failure retry timeout deadlock race leak rollback revert"
                            + " regression nullpointerexception",
                    "retry resilience exception healthcheck")
            .types("fix hotfix bugfix revert")),
    /** What people see and touch. */
    INTERFACE(Signs.words("ui ux css layout accessibility a11y frontend widget", "ui frontend component widget style")
            .files("*.css *.scss *.less *.tsx *.jsx *.vue *.svelte *.html")
            .types("ui style"));

    private final Signs signs;

    Focus(Signs signs) {
        this.signs = signs;
    }

    /**
     * What gives it away.
     *
     * @return its words, files and commit types
     */
    public Signs signs() {
        return signs;
    }

    /** Words that count in messages and paths alike. */
    private static final class Keywords {
        static final String SECURITY = "auth password token security encrypt permission"
                + " authentication authenticate authorization authorize oauth oidc sso jwt login credential secret decrypt"
                + " encryption cipher crypto cve vulnerability xss csrf ssrf injection acl rbac privilege sanitize tls";
        static final String PERFORMANCE = "optimize performance speed cache async"
                + " perf asynchronous latency throughput benchmark profiling faster slow";
    }
}
