package dev.dialectic.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that says how to connect to brokers. What it holds may be secret: no value of it is ever told, and of a line that is no
 * property not even the line. Immutable and thread-safe.
 *
 * @param file where it is
 * @param properties what it says
 */
record AuthFile(Path file, Map<String, String> properties) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|'([^']+)'");
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** Shorter words are hidden nowhere: they could be a part of any other. */
    private static final int SHORTEST_SECRET = 4;

    /**
     * Reads a file of Java properties in UTF-8.
     *
     * @throws IllegalArgumentException if it cannot be read, or holds what is no property
     */
    static AuthFile read(Path named) {
        Path file = named.toAbsolutePath().normalize();
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (CharacterCodingException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "--auth: expected Java properties in UTF-8 in " + file + ", found bytes that are none");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "--auth: expected a file of properties at " + file + " that can be read, found none");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String name : new TreeSet<>(read.stringPropertyNames())) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "--auth: expected lines such as security.protocol=SASL_SSL in " + file
                                + ", found one whose name is none of a property; it is not shown, since it may be a secret");
            }
            properties.put(name, read.getProperty(name));
        }
        return new AuthFile(file, Map.copyOf(properties));
    }

    /** Advice, where others than the owner can read or write the file; empty where files have no such rights. */
    Optional<String> warning() {
        try {
            boolean shared = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return shared
                    ? Optional.of("others can read or write " + file + ", which may hold a password: chmod 600 "
                            + Shell.word(file.toString()))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** A text in which no value of the file is found any more. */
    String hidden(String text) {
        String shown = text;
        for (String secret : secrets()) {
            shown = shown.replace(secret, "[hidden]");
        }
        return shown;
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        properties.forEach((name, value) -> {
            if (name.startsWith("sasl.") || name.contains("password") || name.contains("key")) {
                secrets.add(value);
                Matcher quoted = QUOTED.matcher(value);
                while (quoted.find()) {
                    secrets.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
                }
            }
        });
        secrets.removeIf(secret -> secret.strip().length() < SHORTEST_SECRET);
        // The longest first: another may be a part of it.
        secrets.sort((one, other) -> other.length() - one.length());
        return secrets;
    }
}
