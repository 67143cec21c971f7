package dev.dialectic.benchmark.beside;

import java.util.Optional;

/**
 * Where a panel decides.
 *
 * @param server the base URL of the model
 * @param oneName whether two agents have one name
 * @param again what happens before the same panel is asked for the same again; empty if it is asked once
 */
record Setting(String server, boolean oneName, Optional<Runnable> again) {}
