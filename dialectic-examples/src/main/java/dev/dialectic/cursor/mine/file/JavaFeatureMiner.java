package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.JavaLevel;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Language;
import dev.dialectic.cursor.source.Part;
import dev.dialectic.cursor.source.SourceFile;
import dev.dialectic.cursor.source.SourceScan;
import java.util.ArrayList;
import java.util.List;

/** Which features of Java are used or avoided in what is shipped. Counted over files. */
final class JavaFeatureMiner implements Miner {

    private static final Ban STAR = Ban.of(
            "star-import",
            "(?m)^import (?:static )?[\\w.]+\\.\\*;",
            "star imports",
            "Import Java types one by one, not with `*` (%s files of the shipped code have a star import).");
    private static final Ban VAR = Ban.of(
            "var",
            "(?m)^\\s*(?:final )?var \\w+\\s*=",
            "local var",
            "Write the type of a local Java variable, not `var` (%s files of the shipped code use it).");
    private static final Ban LOMBOK = Ban.of(
            "lombok",
            "(?m)^import lombok\\.",
            "Lombok",
            "Do not use Lombok: write constructors and accessors out, as all shipped Java code does (%s files import `lombok`).");
    private static final Ban FIELD_INJECTION = Ban.of(
            "field-injection",
            "@(?:Autowired|Inject)\\b(?:\\([^)]*\\))?\\s+(?:private|protected) [\\w<>, ?\\[\\]]+;",
            "Spring injection",
            "Inject through the constructor, not with `@Autowired` on a field (%s Spring components do the latter).");
    private static final java.util.regex.Pattern COMPONENT = java.util.regex.Pattern.compile(
            "@(?:Component|Service|Repository|Controller|RestController|Configuration)\\b");

    private final SourceScan scan;

    JavaFeatureMiner(SourceScan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "java-feature";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<SourceFile> main = scan.of(files, Language.JAVA, Part.MAIN);
        List<Candidate> found = new ArrayList<>();
        boolean checked = files.paths().stream()
                .filter(path -> path.matches("(.*/)?[\\w-]*checkstyle[\\w-]*\\.xml"))
                .anyMatch(path -> files.text(path).orElse("").contains("AvoidStarImport"));
        if (!checked) {
            STAR.forbid(name(), main).candidate(Focus.API).ifPresent(found::add);
        }
        int level = JavaLevel.of(files)
                .map(fact -> Integer.parseInt(fact.version()))
                .orElse(0);
        if (level >= 11) {
            VAR.forbid(name(), main).candidate(Focus.API).ifPresent(found::add);
        }
        List<SourceFile> beans =
                main.stream().filter(file -> file.has(COMPONENT)).toList();
        FIELD_INJECTION.forbid(name(), beans).candidate(Focus.API).ifPresent(found::add);
        boolean lombok = files.paths().stream()
                .filter(path -> path.endsWith("pom.xml") || path.contains("build.gradle"))
                .anyMatch(path -> files.text(path).orElse("").contains("lombok"));
        if (lombok) {
            LOMBOK.forbid(name(), main).candidate(Focus.API).ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
