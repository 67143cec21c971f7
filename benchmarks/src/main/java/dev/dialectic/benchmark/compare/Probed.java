package dev.dialectic.benchmark.compare;

/** A strategy that decides each poll by itself, so that it can be asked how firmly and how early. */
interface Probed extends ComparedStrategy {

    /** The fewest ballots that change who leads; not a number when that is not known. */
    double flips(RecordedPoll poll);

    /** How many ballots need not have been asked for. */
    double saved(RecordedPoll poll);
}
