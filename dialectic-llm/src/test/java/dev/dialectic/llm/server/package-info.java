/**
 * A model server on loopback that speaks OpenAI's chat completions and misbehaves by script, with a ledger of its own that tells what
 * was asked, what was answered and what would be billed. For tests, examples and fault laboratories; no key, no network.
 *
 * <p>Read {@link dev.dialectic.llm.server.LoopbackModel} first.
 */
@NullMarked
package dev.dialectic.llm.server;

import org.jspecify.annotations.NullMarked;
