package dev.dialectic.kafka;

import dev.dialectic.journal.Journal;
import dev.dialectic.journal.JournalContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** The journal on a real broker holds what every journal has to. */
@Tag("slow")
class KafkaJournalContractTest extends JournalContract {

    private final List<KafkaJournal> journals = new ArrayList<>();

    @Override
    protected Journal journal() {
        KafkaJournal journal = KafkaJournal.on(OnBroker.cluster().withLayout(layout()));
        journals.add(journal);
        return journal;
    }

    /** How the events lie on topics. */
    TopicLayout layout() {
        return TopicLayout.shared();
    }

    @AfterEach
    void close_the_journals() {
        journals.forEach(KafkaJournal::close);
        OnBroker.clear();
    }
}
