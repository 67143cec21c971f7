package dev.dialectic.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Packages in the order they may see each other: a package uses only those on earlier rungs. */
final class Rungs {

    private final String root;
    private final Map<String, Integer> rungs = new HashMap<>();

    private Rungs(String root, List<String[]> table) {
        this.root = root;
        for (int rung = 0; rung < table.size(); rung++) {
            for (String name : table.get(rung)) {
                if (rungs.put(name.isEmpty() ? root : root + "." + name, rung) != null) {
                    throw new IllegalArgumentException("package '" + name + "' stands on two rungs");
                }
            }
        }
    }

    /** The packages under a root, rung by rung from the lowest; an empty name is the root itself. */
    static Rungs under(String root, String[]... table) {
        return new Rungs(root, Arrays.asList(table));
    }

    /** The packages of one rung. */
    static String[] rung(String... names) {
        return names;
    }

    /** What speaks against the table, one sentence each, in alphabetical order. */
    List<String> breaches(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (JavaClass each : classes) {
            if (!rungs.containsKey(each.getPackageName())) {
                found.add(each.getPackageName() + " stands on no rung; give it one in the table");
            }
            each.getDirectDependenciesFromSelf().stream().flatMap(this::breach).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Stream<String> breach(Dependency dependency) {
        String from = dependency.getOriginClass().getPackageName();
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        boolean ours = to.equals(root) || to.startsWith(root + ".");
        if (!ours || from.equals(to) || rungOf(to) < rungOf(from)) {
            return Stream.empty();
        }
        return Stream.of(from + " (rung " + rungOf(from) + ") uses " + to + " (rung " + rungOf(to) + "): "
                + dependency.getDescription());
    }

    private int rungOf(String packageName) {
        return rungs.getOrDefault(packageName, Integer.MAX_VALUE);
    }
}
