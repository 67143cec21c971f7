/** The debate, the votes, the verdict and the journal, and the interfaces to extend them. */
module dev.dialectic.core {
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.dialectic.agent;
    exports dev.dialectic.agent.generate;
    exports dev.dialectic.call;
    exports dev.dialectic.codebase;
    exports dev.dialectic.debate;
    exports dev.dialectic.error;
    exports dev.dialectic.evidence;
    exports dev.dialectic.persona;
    exports dev.dialectic.question;
    exports dev.dialectic.text;
    exports dev.dialectic.vote;
}
