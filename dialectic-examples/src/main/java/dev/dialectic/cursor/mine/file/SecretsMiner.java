package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.Lines;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where secrets belong: only where {@code .gitignore} keeps {@code .env} out and none is tracked at the root. */
final class SecretsMiner implements Miner {

    private static final Pattern IGNORED = Pattern.compile("^/?(\\*\\*/)?\\.env(\\*|\\.\\*)?\\s*$");

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        OptionalInt ignored = Lines.matching(files, ".gitignore", IGNORED);
        if (ignored.isEmpty() || files.contains(".env")) {
            return List.of();
        }
        Optional<String> example = Stream.of(".env.example", ".env.sample", ".env.template", ".env.dist")
                .filter(files::contains)
                .findFirst();
        Draft draft = Draft.of(name(), Topic.CODE)
                .settles("secrets", "not committed")
                .support(Support.fact(1))
                .always()
                .cites(Cite.line(files, ".gitignore", ignored.getAsInt()));
        if (example.isPresent()) {
            draft.says(
                            "Never commit {} or a secret in any other file: secrets go into the ignored {}, and the names of new"
                                    + " variables into {}.",
                            ".env",
                            ".env",
                            example.get())
                    .cites(Cite.line(files, example.get(), 1));
        } else {
            draft.says(
                    "Never commit {} ({} keeps it out) or a secret in any other file: read secrets from the environment.",
                    ".env",
                    ".gitignore");
        }
        return draft.candidate(Focus.SECURITY).stream().toList();
    }
}
