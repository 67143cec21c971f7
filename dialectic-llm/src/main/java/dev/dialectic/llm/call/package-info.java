/**
 * One guarded call of a chat model: a deadline by the clock on the wall, a breaker and a bound on calls under way for each model,
 * and every way in which a provider fails turned into a typed silence. Nothing here tries again: whoever runs the debate does, since
 * each attempt may cost and is recorded.
 *
 * <p>Read {@link dev.dialectic.llm.call.ModelCalls} first. Uses LangChain4j, Failsafe, {@code dev.dialectic.llm.json}, and of core
 * {@code call}, {@code debate}, {@code error} and {@code run}.
 */
@NullMarked
package dev.dialectic.llm.call;

import org.jspecify.annotations.NullMarked;
