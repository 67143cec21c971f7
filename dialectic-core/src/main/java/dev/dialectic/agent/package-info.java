/**
 * Who acts on a panel: agents that debate and vote, and generators that seat them.
 *
 * <p>Read {@link dev.dialectic.agent.Agent} first. Uses {@code vote} and the packages it uses.
 */
@NullMarked
package dev.dialectic.agent;

import org.jspecify.annotations.NullMarked;
