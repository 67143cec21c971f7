package dev.dialectic.cursor.mine.file;

import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A construct that a repository hardly ever uses, or always does.
 *
 * @param id what names it
 * @param pattern how it is recognized in code
 * @param subject what it settles
 * @param directive the rule, with {@code %s} for the counts
 */
record Ban(String id, Pattern pattern, String subject, String directive) {

    /** A construct is only forbidden where at most one file in fifty uses it: what is merely seldom has its reasons. */
    private static final int MOST_COMMON = 50;

    static Ban of(String id, String pattern, String subject, String directive) {
        return new Ban(id, Pattern.compile(pattern), subject, directive);
    }

    /** The rule not to use the construct: a file that uses it breaks the rule. */
    Draft forbid(String miner, List<SourceFile> files) {
        List<SourceFile> using =
                files.stream().filter(file -> file.has(pattern)).toList();
        List<SourceFile> without =
                files.stream().filter(file -> !file.has(pattern)).limit(1).toList();
        boolean rare = using.size() * MOST_COMMON <= files.size();
        Support support = rare ? Support.counted(files.size() - using.size(), using.size()) : Support.counted(0, 0);
        return Draft.of(miner, id, Topic.CODE)
                .settles(subject, "avoid")
                .says(String.format(directive, using.size() + " of " + files.size()))
                .attached(Globs.of(files))
                .support(support)
                .cites(without.stream().map(file -> Cite.line(file, 1)).toList())
                .cites(Cite.some(using, pattern));
    }

    /** The rule to use the construct: a file without it breaks the rule. */
    Draft demand(String miner, List<SourceFile> files) {
        List<SourceFile> using =
                files.stream().filter(file -> file.has(pattern)).toList();
        List<SourceFile> without =
                files.stream().filter(file -> !file.has(pattern)).toList();
        return Draft.of(miner, id, Topic.CODE)
                .settles(subject, "use")
                .says(String.format(directive, using.size() + " of " + files.size()))
                .attached(Globs.of(files))
                .support(Support.counted(using.size(), without.size()))
                .cites(Cite.some(using, pattern))
                .cites(without.stream().limit(3).map(file -> Cite.line(file, 1)).toList());
    }
}
