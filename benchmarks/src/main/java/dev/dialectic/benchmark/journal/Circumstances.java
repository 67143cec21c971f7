package dev.dialectic.benchmark.journal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured and on what, so that a table can be judged later. Stateless and thread-safe. */
public final class Circumstances {

    private Circumstances() {}

    /** The commit, the machine and the disk, in two lines. */
    public static String now() throws IOException {
        FileStore disk = Files.getFileStore(Folders.root());
        return "commit " + commit() + ", Java " + System.getProperty("java.version") + " ("
                + System.getProperty("java.vm.vendor") + ")\n"
                + processor() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + disk.type() + " on " + disk.name();
    }

    /** How busy the machine is: above the number of processors, the figures are not to be trusted. */
    public static String load() {
        return String.format(
                Locale.ROOT,
                "load %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12").start();
            git.getOutputStream().close();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.isEmpty() ? "unknown" : answer;
        } catch (IOException none) {
            return "unknown";
        }
    }

    private static String processor() throws IOException {
        Path known = Path.of("/proc/cpuinfo");
        if (Files.isReadable(known)) {
            try (var lines = Files.lines(known)) {
                var name = lines.filter(line -> line.startsWith("model name")).findFirst();
                if (name.isPresent()) {
                    return name.get().replaceFirst("^[^:]*: *", "");
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
