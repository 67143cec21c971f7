package dev.dialectic.lab;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is on a disk when everything is over: the files by name. Two images with the same bytes are equal. Not to be changed;
 * thread-safe.
 */
public final class DiskImage {

    private final Map<String, byte[]> files;
    private final int hash;

    /**
     * An image.
     *
     * @param files the bytes of each file, by name; not copied
     */
    public DiskImage(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.hash = this.files.entrySet().stream()
                .mapToInt(file -> 31 * file.getKey().hashCode() + Arrays.hashCode(file.getValue()))
                .sum();
    }

    /**
     * The files.
     *
     * @return the bytes of each, by name, in the order of the names
     */
    public Map<String, byte[]> files() {
        return files;
    }

    /**
     * One file.
     *
     * @param name its name
     * @return its bytes
     * @throws NullPointerException if there is no such file
     */
    public byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name).clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiskImage image
                && files.keySet().equals(image.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), image.files.get(file.getKey())));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        files.forEach((name, bytes) -> words.append(words.isEmpty() ? "" : ", ")
                .append(name)
                .append(" of ")
                .append(bytes.length));
        return words.toString();
    }
}
