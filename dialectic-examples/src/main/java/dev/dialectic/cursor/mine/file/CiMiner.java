package dev.dialectic.cursor.mine.file;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.manifest.CiStep;
import dev.dialectic.cursor.manifest.Formatters;
import dev.dialectic.cursor.manifest.KnownCommands;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What continuous integration runs for every pull request, to be run before finishing. Only commands that check something,
 * run at the root without a matrix or a condition, and exist at the head: a workflow that calls a script which is gone
 * yields nothing. Formatters and linters are left to {@link FormatterMiner}, so that each is named once.
 */
final class CiMiner implements Miner {

    private static final Pattern PLAIN = Pattern.compile("[\\w./@:=, '!+-]{3,90}");
    private static final int MOST = 6;

    @Override
    public String name() {
        return "ci";
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        KnownCommands known = KnownCommands.of(files);
        List<Formatters.Tool> tools = Formatters.of(files);
        Map<String, Citation> commands = new LinkedHashMap<>();
        for (CiStep step : CiStep.all(files)) {
            String command =
                    step.command().replaceAll(" -{1,2}(B|ntp|batch-mode|no-transfer-progress|no-daemon)\\b", "");
            boolean wanted = step.always()
                    && step.folder().isEmpty()
                    && PLAIN.matcher(command).matches();
            boolean said = tools.stream().anyMatch(tool -> tool.isRunBy(command));
            if (wanted && !said && known.checks(command) && commands.size() < MOST) {
                commands.putIfAbsent(command, Cite.line(files, step.path(), step.line()));
            }
        }
        return rule(commands).stream().toList();
    }

    private Optional<Candidate> rule(Map<String, Citation> commands) {
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(commands.keySet());
        String path = commands.values().iterator().next().locator().replaceAll(":\\d+$", "");
        String holes = String.join(", ", words.stream().map(word -> "{}").toList());
        words.add(path);
        return Draft.of(name(), "gates", Topic.BUILD)
                .settles(
                        "checks before finishing",
                        String.join("; ", commands.keySet()).replaceAll("(?<=^.{150}).*", ""))
                .says(
                        "Before you finish, run what pull requests must pass: " + holes + " ({}).",
                        words.toArray(String[]::new))
                .always()
                .support(Support.fact(commands.size()))
                .cites(commands.values())
                .candidate(Focus.BUILD, Focus.RELIABILITY);
    }
}
