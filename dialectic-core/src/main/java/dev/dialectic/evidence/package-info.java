/**
 * What is already known about a question, and who knows it.
 *
 * <p>Read {@link dev.dialectic.evidence.KnowledgeSource} first. Uses {@code call}, {@code question}, {@code persona}, {@code text}.
 */
@NullMarked
package dev.dialectic.evidence;

import org.jspecify.annotations.NullMarked;
