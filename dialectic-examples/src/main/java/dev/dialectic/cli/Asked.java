package dev.dialectic.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a person asked for, made into what it means. Stateless. */
final class Asked {

    private Asked() {}

    /**
     * Makes something from the arguments: a mistake in them is the caller's, and told as one.
     *
     * @throws ParameterException if they are not understood
     */
    static <T> T of(CommandSpec spec, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }
}
