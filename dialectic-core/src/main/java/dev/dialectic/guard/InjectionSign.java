package dev.dialectic.guard;

/**
 * A sign that a text wants to give orders to the language model that reads it.
 *
 * <p>Its weight is in log-odds: what it adds to {@link PromptScreen#BIAS} before the logistic function makes a score of the
 * sum. A sign of 3 or more is enough to be flagged; weaker ones need company.
 */
public enum InjectionSign {
    /** Earlier instructions are to be ignored, forgotten or overridden, in one of fifteen languages. */
    OVERRIDE(4.0, "earlier instructions are to be ignored"),
    /** A marker that only a chat template or a prompt writes: {@code <|im_start|>}, {@code [INST]}, an end of the session. */
    FORGED_DELIMITER(4.0, "a marker of a prompt is forged"),
    /** A turn of a conversation is made up: an answer of the assistant, and then a user who asks for something. */
    FORGED_TURN(3.5, "a turn of a conversation is made up"),
    /** A line poses as the system or as whoever wrote the program. */
    FORGED_AUTHORITY(2.0, "a line poses as the system"),
    /** The reader is to be somebody who is bound by no rules. */
    UNBOUND_ROLE(3.5, "the reader is to be somebody without rules"),
    /** The reader is to be somebody else from now on. */
    ROLE_PLAY(1.3, "the reader is to be somebody else"),
    /** What the reader was told in confidence is to be told: its prompt, its instructions. */
    PROMPT_LEAK(3.2, "the reader's own instructions are asked for"),
    /** Something is to be sent away, or put into an address that somebody else reads. */
    EXFILTRATION(2.4, "something is to be sent away"),
    /** The reader is to run a tool or a command, or to delete or approve something, without asking. */
    TOOL_ABUSE(1.8, "a tool is to be used"),
    /** The reader is told what to put into its answer. */
    ANSWER_STEERING(3.1, "the answer is dictated"),
    /** One thing only is to be said, whatever was asked. */
    SAY_ONLY(2.0, "one thing only is to be said"),
    /** The reader is to take a piece of code over into its own. */
    CODE_PLANTING(3.2, "code is to be taken over"),
    /** The text speaks to a model, an assistant or an agent by that name. */
    ADDRESSES_A_MODEL(1.5, "a language model is addressed"),
    /** Nobody is to be told, or warned. */
    SECRECY(1.6, "nobody is to be told"),
    /** There is no time to think, or much at stake. */
    URGENCY(0.7, "there is no time to think"),
    /** Something that only decoding makes readable, and that has signs of its own when it is decoded. */
    ENCODED_ORDER(4.0, "orders are encoded"),
    /** The reader is to decode something and to act on it. */
    DECODE_AND_ACT(2.6, "something is to be decoded and acted on"),
    /** Letters of two alphabets in one word, or many hidden characters: words that programs read differently from people. */
    DISGUISE(2.2, "words are disguised");

    private final double weight;
    private final String meaning;

    InjectionSign(double weight, String meaning) {
        this.weight = weight;
        this.meaning = meaning;
    }

    /**
     * What it adds to the log-odds.
     *
     * @return the weight, above 0
     */
    public double weight() {
        return weight;
    }

    /**
     * What it is a sign of, for a message.
     *
     * @return a few words in lower case
     */
    public String meaning() {
        return meaning;
    }
}
