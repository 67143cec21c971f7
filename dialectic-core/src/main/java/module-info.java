/** The debate, the votes, the verdict and the journal, and the interfaces to extend them. */
module dev.dialectic.core {
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.dialectic.call;
    exports dev.dialectic.error;
    exports dev.dialectic.evidence;
    exports dev.dialectic.knowledge;
    exports dev.dialectic.persona;
    exports dev.dialectic.question;
}
