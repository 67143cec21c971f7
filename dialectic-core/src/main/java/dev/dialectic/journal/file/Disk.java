package dev.dialectic.journal.file;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a file journal needs of a disk: the files of one folder, by their plain names. Implementations must be
 * thread-safe; one thread at a time uses an {@link OpenFile}.
 *
 * <p>What is written to a file lasts through a loss of power only after {@link OpenFile#sync}; that a name was created,
 * renamed or deleted lasts only after {@link #syncFolder}. This is what POSIX promises, and no more.
 */
public interface Disk {

    /**
     * The files there are.
     *
     * @return their names, in no order
     * @throws IOException if the folder cannot be read
     */
    List<String> names() throws IOException;

    /**
     * How long a file is.
     *
     * @param name the file
     * @return its length in bytes; empty when there is no such file
     * @throws IOException if that cannot be told
     */
    Optional<Long> size(String name) throws IOException;

    /**
     * When a file was written last.
     *
     * @param name the file
     * @return that moment, as the file system tells it; empty when there is no such file
     * @throws IOException if that cannot be told
     */
    Optional<Instant> written(String name) throws IOException;

    /**
     * All of a file.
     *
     * @param name the file
     * @return its bytes
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws IOException if it cannot be read
     */
    byte[] read(String name) throws IOException;

    /**
     * Opens a file to write at its end; one that is not there is created.
     *
     * @param name the file
     * @return the open file
     * @throws IOException if it cannot be opened
     */
    OpenFile open(String name) throws IOException;

    /**
     * Renames a file at once, so that there is always the old one or the new one; a file that has the new name already is
     * replaced.
     *
     * @param from its name
     * @param to its new name
     * @throws IOException if it cannot be renamed
     */
    void rename(String from, String to) throws IOException;

    /**
     * Deletes a file; one that is not there is left alone.
     *
     * @param name the file
     * @throws IOException if it cannot be deleted
     */
    void delete(String name) throws IOException;

    /**
     * Makes what was created, renamed and deleted last through a loss of power.
     *
     * @throws IOException if that cannot be promised
     */
    void syncFolder() throws IOException;

    /**
     * Takes a lock that one holder has at a time, over all processes of this machine.
     *
     * @param what the name of what is locked; it need not be a file
     * @return the lock; empty when another holder has it
     * @throws IOException if there can be no lock here
     */
    Optional<Lock> lock(String what) throws IOException;

    /**
     * Where the folder is, for people.
     *
     * @return its path or another description
     */
    String where();

    /** A file that is open to be written at its end. */
    interface OpenFile extends Closeable {

        /**
         * Writes at the end of the file, wherever that is by now.
         *
         * @param bytes what is written
         * @throws IOException if it cannot be written; some of it may have been
         */
        void append(byte[] bytes) throws IOException;

        /**
         * Makes what was written last through a loss of power.
         *
         * @throws IOException if that cannot be promised; what was written before is in doubt then, and another sync may
         *     succeed without it
         */
        void sync() throws IOException;

        /**
         * Cuts the file.
         *
         * @param size its new length in bytes, at most its length
         * @throws IOException if it cannot be cut
         */
        void truncate(long size) throws IOException;
    }

    /** A lock that is held. */
    interface Lock extends Closeable {}
}
