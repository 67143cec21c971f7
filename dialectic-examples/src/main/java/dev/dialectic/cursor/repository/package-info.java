/**
 * What a repository holds at its head and what happened in it, read without trusting it.
 *
 * <p>Read {@link dev.dialectic.cursor.repository.RepositoryFiles} first, then {@link
 * dev.dialectic.cursor.repository.CommitHistory}; {@link dev.dialectic.cursor.repository.GitRepository} is both for git.
 * Uses {@code codebase}, {@code text} and {@code error} of the core.
 */
@NullMarked
package dev.dialectic.cursor.repository;

import org.jspecify.annotations.NullMarked;
