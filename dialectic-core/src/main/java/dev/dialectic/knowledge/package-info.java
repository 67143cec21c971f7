/**
 * Sources of knowledge that ship: a folder of documents, past debates, several combined.
 *
 * <p>Read {@link dev.dialectic.knowledge.Knowledge} first. Uses {@code evidence}, {@code journal}, {@code machine}, {@code text} and the packages they use.
 */
@NullMarked
package dev.dialectic.knowledge;

import org.jspecify.annotations.NullMarked;
