/**
 * What build files and other configuration say: strict, bounded readers of formats, and the projects they describe.
 *
 * <p>Nothing that stands in a repository is executed, no entity is resolved, nothing is fetched. What cannot be read is
 * empty, never an error. Uses {@code repository}.
 */
@NullMarked
package dev.dialectic.cursor.manifest;

import org.jspecify.annotations.NullMarked;
