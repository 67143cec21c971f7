package dev.dialectic.persona;

import java.util.List;

/** The system prompt of a persona that brought none. Stateless and thread-safe. */
final class SystemPrompt {

    private SystemPrompt() {}

    static String of(String name, String perspective, List<String> expertise, List<String> criteria) {
        StringBuilder prompt = new StringBuilder("You are ").append(name).append(", an agent on a debate panel.\n");
        prompt.append("Perspective: ").append(perspective).append('\n');
        if (!expertise.isEmpty()) {
            prompt.append("Expertise: ").append(String.join(", ", expertise)).append('\n');
        }
        if (!criteria.isEmpty()) {
            prompt.append("You judge answers by: ")
                    .append(String.join(", ", criteria))
                    .append('\n');
        }
        return prompt.append("""
                        In every debate:
                        - ground your arguments in evidence, and name it;
                        - consider several angles before you settle on one;
                        - acknowledge valid counterarguments by name;
                        - vote on your analysis, never on bias towards a speaker or an option;
                        - learn from the others, and say when an argument has changed your mind.
                        """).toString();
    }
}
