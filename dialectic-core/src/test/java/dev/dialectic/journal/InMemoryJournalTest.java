package dev.dialectic.journal;

class InMemoryJournalTest extends JournalContract {

    @Override
    protected Journal journal() {
        return new InMemoryJournal();
    }
}
