package dev.dialectic.cursor.repository;

import static dev.dialectic.cursor.repository.RepositoryException.Problem.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * What a repository's {@code config} says about the format it is stored in: all that is believed of that file.
 * Immutable and thread-safe.
 *
 * @param needsConfig whether JGit must see the file in order to read the branches, which the reftable format needs
 */
record RepositoryFormat(boolean needsConfig) {

    private static final int LARGEST = 1 << 20;

    /**
     * Reads the file, and no file that it includes.
     *
     * @throws RepositoryException if the format is one that cannot be read, or cannot be read safely
     */
    static RepositoryFormat of(Path config) {
        if (!Files.isRegularFile(config)) {
            return new RepositoryFormat(false);
        }
        Config settings = read(config);
        String hash = settings.getString("extensions", null, "objectformat");
        if (hash != null && !hash.equalsIgnoreCase("sha1")) {
            throw unreadable(
                    "expected object names of SHA-1, found another format; clone it with --object-format=sha1");
        }
        boolean reftable = "reftable".equalsIgnoreCase(settings.getString("extensions", null, "refstorage"));
        if (reftable && includes(settings)) {
            throw unreadable("expected a config without include beside reftable, found one; run git refs migrate"
                    + " --ref-format=files");
        }
        return new RepositoryFormat(reftable);
    }

    private static boolean includes(Config settings) {
        return settings.getSections().stream()
                .anyMatch(section -> section.equalsIgnoreCase("include") || section.equalsIgnoreCase("includeif"));
    }

    private static Config read(Path config) {
        try (InputStream in = Files.newInputStream(config)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable("expected a config of at most 1 MiB, found more; shorten it");
            }
            Config settings = new Config();
            settings.fromText(new String(bytes, StandardCharsets.UTF_8));
            return settings;
        } catch (IOException | ConfigInvalidException e) {
            throw new RepositoryException(
                    UNREADABLE, "repository: expected a config that git can read, found a broken one; correct it", e);
        }
    }

    private static RepositoryException unreadable(String what) {
        return new RepositoryException(UNREADABLE, "repository: " + what);
    }
}
