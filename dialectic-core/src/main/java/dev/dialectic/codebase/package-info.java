/**
 * What happened in a repository, and what it is about.
 *
 * <p>Read {@link dev.dialectic.codebase.CodebaseEvent} first, then {@link dev.dialectic.codebase.FocusDetector}. Uses only {@code text}.
 */
@NullMarked
package dev.dialectic.codebase;

import org.jspecify.annotations.NullMarked;
