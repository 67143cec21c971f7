package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A line of a recording. Immutable; its JSON is never changed.
 *
 * @param line its number in the file, from 1
 * @param request what was asked
 * @param outcome what came of it
 */
record Exchange(int line, JsonNode request, Outcome outcome) {}
