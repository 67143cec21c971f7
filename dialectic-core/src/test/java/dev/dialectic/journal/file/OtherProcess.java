package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.ONE;

import dev.dialectic.error.DialecticException;
import dev.dialectic.journal.DebateLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process of its own that writes a debate in a folder. It is told what to do line by line, and answers each line with one. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    private OtherProcess(Process process) {
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess on(Path folder) throws IOException {
        return new OtherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Tells it to {@code open}, {@code append} the next event, or {@code close}; what it answers. */
    String told(String command) throws IOException {
        commands.println(command);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the other process ended at: " + command);
        }
        return answer;
    }

    /** Ends it as kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** The other side. */
    public static void main(String[] arguments) throws IOException {
        FileJournal journal = FileJournal.in(Path.of(arguments[0]));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        DebateLog log = null;
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            try {
                log = does(command, journal, log);
                System.out.println("done");
            } catch (DialecticException refused) {
                System.out.println(refused.getClass().getSimpleName() + ": " + refused.getMessage());
            }
        }
    }

    private static @Nullable DebateLog does(String command, FileJournal journal, @Nullable DebateLog log) {
        if (command.equals("open") || log == null) {
            return journal.open(ONE);
        } else if (command.equals("append")) {
            log.append(List.of(Entries.entry(log.read(1).size() + 1)));
            return log;
        }
        log.close();
        return null;
    }
}
