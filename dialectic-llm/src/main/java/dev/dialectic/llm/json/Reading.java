package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** What came of reading a model's answer. */
public sealed interface Reading permits Reading.Understood, Reading.Flawed {

    /**
     * The answer fits its description.
     *
     * @param value its members; check {@code hasNonNull} for those that may be left out
     * @param repairs what was mended before it could be read; empty when nothing was
     */
    record Understood(ObjectNode value, List<Repair> repairs) implements Reading {

        /** Copies the list. */
        public Understood {
            Objects.requireNonNull(value, "value");
            repairs = List.copyOf(repairs);
        }

        /**
         * Whether the answer had to be mended.
         *
         * @return true if there was a repair
         */
        public boolean repaired() {
            return !repairs.isEmpty();
        }
    }

    /**
     * The answer does not fit.
     *
     * @param flaw what is wrong, in words to repair it by; at most 1,000 characters, with short excerpts of the answer in it
     */
    record Flawed(String flaw) implements Reading {

        /** Checks that there is a flaw. */
        public Flawed {
            Objects.requireNonNull(flaw, "flaw");
        }
    }
}
