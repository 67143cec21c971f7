/**
 * Agents and knowledge that run at a service, asked over its public HTTP interface: an Airia data store, a StackAI workflow.
 *
 * <p>Nobody here could try the services themselves: these were built from the interfaces that they publish, and are tested against a
 * server of ours. Read {@link dev.dialectic.llm.hosted.StackAiAgent} first. Uses {@code dev.dialectic.llm.call}, {@code http} and
 * {@code json}, and of core {@code agent}, {@code call}, {@code debate}, {@code evidence}, {@code persona}, {@code question}, {@code text}
 * and {@code vote}.
 */
@NullMarked
package dev.dialectic.llm.hosted;

import org.jspecify.annotations.NullMarked;
