package dev.dialectic.vote.pairwise;

/** Who beats whom, when only the sign of a margin is asked for. Stateless and thread-safe. */
public final class Majorities {

    private Majorities() {}

    /**
     * How many others an option beats.
     *
     * @param margins by how much each option beats each other one, or is beaten
     * @param options how many options there are
     * @param option which one
     * @return the number, at least 0
     */
    public static int wins(double[] margins, int options, int option) {
        int wins = 0;
        for (int other = 0; other < options; other++) {
            wins += other != option && margins[option * options + other] > 0 ? 1 : 0;
        }
        return wins;
    }

    /**
     * How many others an option neither beats nor is beaten by.
     *
     * @param margins by how much each option beats each other one, or is beaten
     * @param options how many options there are
     * @param option which one
     * @return the number, at least 0
     */
    public static int ties(double[] margins, int options, int option) {
        int ties = 0;
        for (int other = 0; other < options; other++) {
            ties += other != option && margins[option * options + other] == 0 ? 1 : 0;
        }
        return ties;
    }

    /**
     * The option that beats every other one.
     *
     * @param margins by how much each option beats each other one, or is beaten
     * @param options how many options there are
     * @return its number, or -1 if there is none
     */
    public static int condorcetWinner(double[] margins, int options) {
        for (int option = 0; option < options; option++) {
            if (wins(margins, options, option) == options - 1) {
                return option;
            }
        }
        return -1;
    }

    /**
     * The Smith set: the smallest set that is not empty and whose every member beats every other option. O(n²).
     *
     * @param margins by how much each option beats each other one, or is beaten
     * @param options how many options there are
     * @return for each option whether it belongs to the set
     */
    public static boolean[] smith(double[] margins, int options) {
        boolean[] members = new boolean[options];
        int[] found = new int[options];
        int first = leastBeaten(margins, options); // nobody outside is beaten as seldom as a member
        members[first] = true;
        found[0] = first;
        int count = 1;
        for (int i = 0; i < count; i++) {
            for (int other = 0; other < options; other++) {
                if (!members[other] && margins[found[i] * options + other] <= 0) {
                    members[other] = true;
                    found[count++] = other;
                }
            }
        }
        return members;
    }

    private static int leastBeaten(double[] margins, int options) {
        int least = 0;
        int fewest = options;
        for (int option = 0; option < options; option++) {
            int defeats = options - 1 - wins(margins, options, option) - ties(margins, options, option);
            if (defeats < fewest) {
                fewest = defeats;
                least = option;
            }
        }
        return least;
    }

    /**
     * The Schwartz set: every option that, whenever a chain of victories leads to it, has a chain of victories back. O(n³).
     *
     * @param margins by how much each option beats each other one, or is beaten
     * @param options how many options there are
     * @return for each option whether it belongs to the set
     */
    public static boolean[] schwartz(double[] margins, int options) {
        double[] victories = new double[margins.length];
        for (int pair = 0; pair < margins.length; pair++) {
            victories[pair] = margins[pair] > 0 ? 1 : 0;
        }
        double[] chains = StrongestPaths.of(victories, options);
        boolean[] members = new boolean[options];
        for (int option = 0; option < options; option++) {
            members[option] = StrongestPaths.beaten(chains, options, option) == 0;
        }
        return members;
    }
}
