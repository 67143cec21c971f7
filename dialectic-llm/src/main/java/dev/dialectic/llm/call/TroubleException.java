package dev.dialectic.llm.call;

/** Trouble on its way to where it is turned into a silence. */
final class TroubleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    TroubleException(Trouble trouble) {
        super(trouble.words());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
