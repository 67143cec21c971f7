package dev.dialectic.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A run of the command in this process.
 *
 * @param exitCode its exit code
 * @param out what it printed
 * @param err what it told of mistakes
 */
record Command(int exitCode, String out, String err) {

    static Command of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = DialecticCommand.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Command(
                exitCode, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}
