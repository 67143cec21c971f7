/**
 * What a repository holds at its head and what happened in it.
 *
 * <p>Read {@link dev.dialectic.cursor.repository.RepositoryFiles} first.
 */
@NullMarked
package dev.dialectic.cursor.repository;

import org.jspecify.annotations.NullMarked;
