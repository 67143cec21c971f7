/**
 * Debates with a language model: agents, panels, judges and knowledge that a model of the user's choice speaks for. May use the
 * packages of core, LangChain4j and Failsafe; core never sees this package.
 */
@NullMarked
package dev.dialectic.llm;

import org.jspecify.annotations.NullMarked;
