package dev.dialectic.cursor.mine.file;

import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.source.Import;
import dev.dialectic.cursor.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Libraries that stand for one choice, told from imports. Immutable and thread-safe.
 *
 * @param names for what an import begins with, what the library is called
 */
record Libraries(Map<String, String> names) {

    /** Imports' beginnings, each followed by what the library is called. */
    static Libraries of(String... beginningsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < beginningsAndNames.length; i += 2) {
            names.put(beginningsAndNames[i], beginningsAndNames[i + 1]);
        }
        return new Libraries(names);
    }

    /** Which of them a file imports. */
    Set<String> in(SourceFile file) {
        Set<String> found = new LinkedHashSet<>();
        for (Import one : file.imports()) {
            names.forEach((beginning, name) -> {
                if (one.isBelow(beginning)) {
                    found.add(name);
                }
            });
        }
        return found;
    }

    /** Where some files import one of them. */
    List<Citation> cited(List<SourceFile> files) {
        return Cite.imports(files, one -> names.keySet().stream().anyMatch(one::isBelow));
    }
}
