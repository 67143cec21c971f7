package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that read rankings by their places, and those by which options leave round by round. Stateless and
 * thread-safe.
 *
 * <p>Each comes under the convention that most of the literature has; its record's constructor takes any other. For Borda
 * see {@link Strategies#borda()}.
 */
public final class RankingRules {

    private RankingRules() {}

    /**
     * A vote for the first place, half a vote for the second, a third for the third; tied options share the average,
     * unranked ones are tied last.
     *
     * @return the rule
     */
    public static VotingStrategy dowdall() {
        return new Dowdall(Borda.Tied.SHARE_THE_AVERAGE, Borda.Unranked.TIED_LAST);
    }

    /**
     * Whoever is ranked last the least leads; options that are tied or not ranked share the last place.
     *
     * @return the rule
     */
    public static VotingStrategy antiPlurality() {
        return new AntiPlurality(TiedPlace.SPLIT);
    }

    /**
     * First places, then second ones too and so on, until an option has a majority: whoever has the most then leads. Tied
     * options split a place, unranked ones get nothing.
     *
     * @return the rule
     */
    public static VotingStrategy bucklin() {
        return new Bucklin(Bucklin.Leads.GREATEST, TiedPlace.SPLIT, Borda.Unranked.GET_NOTHING);
    }

    /**
     * Bucklin's rule by which all lead that have a majority at the same depth.
     *
     * @return the rule
     */
    public static VotingStrategy simplifiedBucklin() {
        return new Bucklin(Bucklin.Leads.EVERY_MAJORITY, TiedPlace.SPLIT, Borda.Unranked.GET_NOTHING);
    }

    /**
     * The option with the fewest first places leaves, round by round; tied options split a first place and leave together,
     * exhausted ballots count for nobody.
     *
     * @return the rule
     */
    public static VotingStrategy instantRunoff() {
        return instantRunoff(Elimination.TOGETHER);
    }

    /**
     * The option with the fewest first places leaves, round by round; tied options split a first place, exhausted ballots
     * count for nobody.
     *
     * @param elimination who leaves when several are last
     * @return the rule
     */
    public static VotingStrategy instantRunoff(Elimination elimination) {
        return new InstantRunoff(TiedPlace.SPLIT, Exhausted.COUNTS_FOR_NOBODY, elimination);
    }

    /**
     * The option with the most last places leaves, round by round, until one has a majority of first places; options that
     * are tied or not ranked split a place, and tied ones leave together.
     *
     * @return the rule
     */
    public static VotingStrategy coombs() {
        return coombs(Elimination.TOGETHER);
    }

    /**
     * The option with the most last places leaves, round by round, until one has a majority of first places; options that
     * are tied or not ranked split a place.
     *
     * @param elimination who leaves when several are last
     * @return the rule
     */
    public static VotingStrategy coombs(Elimination elimination) {
        return new Coombs(TiedPlace.SPLIT, elimination);
    }

    /**
     * The option with the fewest points by Borda leaves, round by round; tied ones leave together.
     *
     * @return the rule
     */
    public static VotingStrategy baldwin() {
        return baldwin(Elimination.TOGETHER);
    }

    /**
     * The option with the fewest points by Borda leaves, round by round.
     *
     * @param elimination who leaves when several are last
     * @return the rule
     */
    public static VotingStrategy baldwin(Elimination elimination) {
        return new Baldwin(elimination);
    }

    /**
     * All whose points by Borda are below the average leave, round by round.
     *
     * @return the rule, in the strict reading
     */
    public static VotingStrategy nanson() {
        return nanson(Nanson.Leaving.BELOW_AVERAGE);
    }

    /**
     * All whose points by Borda are low leave, round by round.
     *
     * @param leaving whether options of exactly the average leave too
     * @return the rule
     */
    public static VotingStrategy nanson(Nanson.Leaving leaving) {
        return new Nanson(leaving);
    }

    /**
     * The two with the most first places go into a second round; with them goes who is tied. Tied options split a first
     * place, exhausted ballots count for nobody.
     *
     * @return the rule
     */
    public static VotingStrategy pluralityWithRunoff() {
        return pluralityWithRunoff(Elimination.TOGETHER);
    }

    /**
     * The two with the most first places go into a second round; tied options split a first place, exhausted ballots count
     * for nobody.
     *
     * @param elimination who goes on when several tie
     * @return the rule
     */
    public static VotingStrategy pluralityWithRunoff(Elimination elimination) {
        return new PluralityWithRunoff(TiedPlace.SPLIT, Exhausted.COUNTS_FOR_NOBODY, elimination);
    }

    /**
     * Every rule of this kind, once for each of its conventions.
     *
     * @return the rules
     */
    public static List<VotingStrategy> all() {
        List<VotingStrategy> all = new ArrayList<>();
        for (Borda.Unranked unranked : Borda.Unranked.values()) {
            for (Borda.Tied tied : Borda.Tied.values()) {
                all.add(new Dowdall(tied, unranked));
            }
        }
        for (TiedPlace tied : TiedPlace.values()) {
            all.add(new AntiPlurality(tied));
            for (Borda.Unranked unranked : Borda.Unranked.values()) {
                for (Bucklin.Leads leads : Bucklin.Leads.values()) {
                    all.add(new Bucklin(leads, tied, unranked));
                }
            }
        }
        for (Elimination elimination : Elimination.values()) {
            all.addAll(ofRounds(elimination));
        }
        for (Nanson.Leaving leaving : Nanson.Leaving.values()) {
            all.add(nanson(leaving));
        }
        return List.copyOf(all);
    }

    private static List<VotingStrategy> ofRounds(Elimination elimination) {
        List<VotingStrategy> all = new ArrayList<>();
        all.add(baldwin(elimination));
        for (TiedPlace tied : TiedPlace.values()) {
            all.add(new Coombs(tied, elimination));
            for (Exhausted exhausted : Exhausted.values()) {
                all.add(new InstantRunoff(tied, exhausted, elimination));
                all.add(new PluralityWithRunoff(tied, exhausted, elimination));
            }
        }
        return all;
    }
}
