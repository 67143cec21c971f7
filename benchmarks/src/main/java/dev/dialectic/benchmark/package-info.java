/** How fast the library is. Each benchmark says which decision it serves. */
@NullMarked
package dev.dialectic.benchmark;

import org.jspecify.annotations.NullMarked;
