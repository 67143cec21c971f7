package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.Formatters;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;

/** Points to the formatters and linters that a repository is set up with, and to the command; restates none of them. */
final class FormatterMiner implements Miner {

    @Override
    public String name() {
        return "formatter";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return Formatters.of(files).stream()
                .map(tool -> rule(files, tool))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> rule(RepositoryFiles files, Formatters.Tool tool) {
        String lead = tool.name() + " decides " + tool.decides() + " ({}): ";
        String instead =
                tool.decides().contains("format") ? " instead of formatting by hand." : " and fix what it reports.";
        Draft draft = Draft.of(name(), tool.name(), Topic.CODE)
                .settles("formatter " + tool.name(), tool.command().isEmpty() ? tool.path() : tool.command())
                .support(Support.fact(1))
                .cites(Cite.line(files, tool.path(), tool.line()));
        if (tool.command().isEmpty()) {
            draft.says(lead + "keep to it; do not add a second configuration.", tool.path());
        } else {
            draft.says(lead + "run {}" + instead, tool.path(), tool.command());
        }
        return draft.always().candidate(Focus.BUILD);
    }
}
