package dev.dialectic.benchmark.compare;

/** A strategy that decides each poll by itself, so that it can be asked how early it could have. */
interface Probed extends ComparedStrategy {

    /** How many ballots need not have been asked for; not a number when that is not known. */
    double saved(RecordedPoll poll);
}
