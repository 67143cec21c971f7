/** The debate, the votes, the verdict and the journal, and the interfaces to extend them. */
module dev.dialectic.core {
    requires transitive com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.dialectic;
    exports dev.dialectic.agent;
    exports dev.dialectic.agent.generate;
    exports dev.dialectic.call;
    exports dev.dialectic.codebase;
    exports dev.dialectic.consensus;
    exports dev.dialectic.consensus.explain;
    exports dev.dialectic.debate;
    exports dev.dialectic.error;
    exports dev.dialectic.event;
    exports dev.dialectic.evidence;
    exports dev.dialectic.guard;
    exports dev.dialectic.journal;
    exports dev.dialectic.journal.file;
    exports dev.dialectic.knowledge;
    exports dev.dialectic.learning;
    exports dev.dialectic.machine;
    exports dev.dialectic.metrics;
    exports dev.dialectic.persona;
    exports dev.dialectic.question;
    exports dev.dialectic.run;
    exports dev.dialectic.text;
    exports dev.dialectic.transport;
    exports dev.dialectic.vote;
    exports dev.dialectic.vote.pairwise;
    exports dev.dialectic.vote.strategy;
    exports dev.dialectic.vote.table;
}
