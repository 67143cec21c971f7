package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A debate whose process dies in the middle is finished by the next process. Both run the same program: it goes on with the
 * debate that it finds, or begins one.
 */
public final class ResumeAfterACrash {

    private ResumeAfterACrash() {}

    /**
     * Prints who is asked for a statement by a process that dies, and by the one that goes on.
     *
     * @param args none; the process that dies is given the folder
     * @throws IOException if there can be no folder or no process
     * @throws InterruptedException if it is interrupted while it waits for the process
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            run(Path.of(args[0]), true);
            return;
        }
        Path folder = Files.createTempDirectory("dialectic-journal");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ResumeAfterACrash.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed = process.inputReader()) {
            printed.lines().forEach(System.out::println);
        }
        System.out.println("exit code " + process.waitFor());
        run(folder, false);
        delete(folder);
    }

    private static void run(Path folder, boolean dies) {
        Panel panel = Panel.of(
                new Announced(
                        ScriptedAgent.named("Ada").says("The tests are green.").votes("friday", 0.6, "green"), false),
                new Announced(
                        ScriptedAgent.named("Bo")
                                .says("Nobody is there on Saturday.")
                                .votes("monday", 0.8, "alone"),
                        false),
                new Announced(
                        ScriptedAgent.named("Cy").says("The last one broke.").votes("monday", 0.7, "broke"), dies));
        // begin
        FileJournal journal = FileJournal.in(folder);
        try (Dialectic dialectic = Dialectic.builder()
                .agents(panel)
                .format(Debate.sequential(1))
                .journal(journal)
                .build()) {
            List<DebateId> begun = journal.debates();
            Outcome outcome = begun.isEmpty()
                    ? dialectic.debate(Question.of("When do we release?", "friday", "monday"))
                    : dialectic.resume(begun.get(0));
            outcome.inDoubt().forEach(call -> System.out.println("in doubt: " + call));
            System.out.println("decision: " + outcome.decision().orElse("nothing"));
        }
        // end
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** An agent that tells when it is asked for a statement, and may take the whole process down instead of making it. */
    private record Announced(Agent agent, boolean dies) implements Agent {

        @Override
        public Persona persona() {
            return agent.persona();
        }

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            return agent.takePosition(floor, attempt);
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            System.out.println("asked: " + persona().name());
            if (dies) {
                // As after kill -9: nothing is closed, nothing is tidied up.
                Runtime.getRuntime().halt(137);
            }
            return agent.makeStatement(floor, attempt);
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return agent.rebut(floor, attempt);
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return agent.vote(floor, attempt);
        }
    }
}
