/** How fast the library is, and how well each strategy decides. Each benchmark says which decision it serves. */
@NullMarked
package dev.dialectic.benchmark;

import org.jspecify.annotations.NullMarked;
