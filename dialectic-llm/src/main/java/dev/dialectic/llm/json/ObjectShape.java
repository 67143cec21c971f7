package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.llm.json.Member.Need;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An object with named members: the shape of a whole answer.
 *
 * <p>Members that nobody asked for are tolerated and never read, since models like to explain themselves, unless one differs from a
 * member only by case: of {@code "choice"} and {@code "Choice"} nobody knows which was meant. An optional member may also be null,
 * which is how providers' strict schemas leave one out.
 *
 * @param name what the answer is called, as providers have it: letters, digits, hyphens and underscores, at most 64
 * @param members its members, in the order of the prompt
 */
public record ObjectShape(String name, List<Member> members) implements Shape {

    private static final int MOST_FLAWS = 5;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the name is none that providers take, or two members have one name in any case
     */
    public ObjectShape {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "object: expected a name of 1 to 64 letters, digits, hyphens or underscores, found '" + name + "'");
        }
        long names =
                members.stream().map(each -> folded(each.name())).distinct().count();
        if (names < members.size()) {
            throw new IllegalArgumentException("object " + name + ": expected members of different names, found "
                    + members.stream().map(Member::name).toList());
        }
    }

    /**
     * An object without members yet.
     *
     * @param name what the answer is called
     * @return the shape
     * @throws IllegalArgumentException if the name is none that providers take
     */
    public static ObjectShape named(String name) {
        return new ObjectShape(name, List.of());
    }

    /**
     * The same with a member that must be there.
     *
     * @param member its name
     * @param shape what its value has to be
     * @param meaning what it stands for, in words
     * @return the shape
     * @throws IllegalArgumentException if there is such a member
     */
    public ObjectShape needs(String member, Shape shape, String meaning) {
        return with(new Member(member, shape, meaning, Need.REQUIRED));
    }

    /**
     * The same with a member that may be left out.
     *
     * @param member its name
     * @param shape what its value has to be
     * @param meaning what it stands for, in words
     * @return the shape
     * @throws IllegalArgumentException if there is such a member
     */
    public ObjectShape may(String member, Shape shape, String meaning) {
        return with(new Member(member, shape, meaning, Need.OPTIONAL));
    }

    /**
     * The same with a member that may be left out, also by an answer that was cut off: put such members last.
     *
     * @param member its name
     * @param shape what its value has to be
     * @param meaning what it stands for, in words
     * @return the shape
     * @throws IllegalArgumentException if there is such a member
     */
    public ObjectShape mayLose(String member, Shape shape, String meaning) {
        return with(new Member(member, shape, meaning, Need.EXPENDABLE));
    }

    private ObjectShape with(Member member) {
        return new ObjectShape(
                name, Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    @Override
    public Optional<String> flaw(JsonNode value) {
        return flaw(value, false);
    }

    /** What is wrong with an object that may have been cut off: then only what is expendable may be missing. */
    Optional<String> flaw(JsonNode value, boolean cut) {
        if (!value.isObject()) {
            return Optional.of("expected " + words() + ", found " + Excerpt.of(value));
        }
        List<String> flaws = new ArrayList<>(doubles(value));
        for (Member member : members) {
            flaw(member, value.path(member.name()), cut).ifPresent(flaws::add);
        }
        return flaws.isEmpty()
                ? Optional.empty()
                : Optional.of(flaws.stream().limit(MOST_FLAWS).collect(Collectors.joining("; ")));
    }

    private static Optional<String> flaw(Member member, JsonNode value, boolean cut) {
        if (!value.isMissingNode() && !(value.isNull() && member.need() != Need.REQUIRED)) {
            return member.shape().flaw(value).map(flaw -> '"' + member.name() + "\": " + flaw);
        }
        if (value.isMissingNode() && cut && member.need() != Need.EXPENDABLE) {
            return Optional.of('"' + member.name() + "\": missing, since the answer was cut off; answer more briefly");
        }
        return member.need() == Need.REQUIRED
                ? Optional.of(
                        '"' + member.name() + "\": expected " + member.shape().words() + ", found none")
                : Optional.empty();
    }

    private List<String> doubles(JsonNode value) {
        List<String> found = new ArrayList<>();
        for (Iterator<String> names = value.fieldNames(); names.hasNext() && found.size() < MOST_FLAWS; ) {
            String each = names.next();
            members.stream()
                    .filter(member ->
                            !member.name().equals(each) && member.name().equalsIgnoreCase(each))
                    .forEach(member -> found.add('"' + member.name() + "\": expected this spelling, found \""
                            + Excerpt.of(each, MOST_NAME) + '"'));
        }
        return found;
    }

    private static final int MOST_NAME = 60;

    private static String folded(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The schema of a whole answer, for a provider that keeps to schemas.
     *
     * @return the schema
     */
    public JsonSchema schema() {
        return JsonSchema.builder().name(name).rootElement(schema("")).build();
    }

    @Override
    public JsonSchemaElement schema(String meaning) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        members.forEach(each -> schema.addProperty(each.name(), each.shape().schema(each.meaning())));
        schema.required(members.stream()
                .filter(each -> each.need() == Need.REQUIRED)
                .map(Member::name)
                .toList());
        schema.additionalProperties(false);
        return (meaning.isBlank() ? schema : schema.description(meaning)).build();
    }

    /**
     * The same description for the end of a prompt, for a model without a schema mode.
     *
     * @return some lines
     */
    public String prompt() {
        return members.stream()
                .map(each -> "\n- " + each.words())
                .collect(Collectors.joining(
                        "",
                        "Answer with exactly one JSON object and nothing else: no code fence, no comment, no text around it.\n"
                                + "Its members:",
                        ""));
    }

    @Override
    public String words() {
        return members.stream().map(Member::words).collect(Collectors.joining(", ", "an object with ", ""));
    }
}
