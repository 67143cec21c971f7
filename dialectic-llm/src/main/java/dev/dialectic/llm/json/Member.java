package dev.dialectic.llm.json;

import java.util.Objects;

/**
 * One named member of an object.
 *
 * @param name its name
 * @param shape what its value has to be
 * @param meaning what it stands for, in words
 * @param need whether it must be there
 */
public record Member(String name, Shape shape, String meaning, Need need) {

    /** Whether a member must be there. */
    public enum Need {
        /** It must be there, and not null. */
        REQUIRED,
        /** It may be absent or null; but when the answer was cut off it must be there, since it may have been to come. */
        OPTIONAL,
        /** As optional, and nothing is lost when the answer was cut off before or inside it: an explanation, for one. */
        EXPENDABLE
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Member {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(need, "need");
        if (name.isBlank()) {
            throw new IllegalArgumentException("member: expected a name, found none");
        }
    }

    /** What is expected, for a prompt. */
    String words() {
        String what = shape.words() + (need == Need.REQUIRED ? "" : ", or left out");
        return '"' + name + "\": " + what + (meaning.isBlank() ? "" : "; " + meaning);
    }
}
