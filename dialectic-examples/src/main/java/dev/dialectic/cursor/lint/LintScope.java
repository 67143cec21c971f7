package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.rule.RuleBook;
import dev.dialectic.cursor.rule.RuleDocument;
import java.util.List;

/** What is measured: the rule files, our book, and the repository that they speak of. Immutable. */
record LintScope(List<RuleDocument> documents, List<Directive> directives, RuleBook book, Tracked tracked) {

    static LintScope of(List<RuleDocument> documents, RuleBook book, RepositoryFiles files) {
        List<Directive> directives = documents.stream()
                .flatMap(document -> Directive.in(document).stream())
                .toList();
        return new LintScope(documents, directives, book, new Tracked(files));
    }
}
