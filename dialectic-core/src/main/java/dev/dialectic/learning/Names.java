package dev.dialectic.learning;

import java.util.Arrays;
import java.util.List;

/** What the numbers of a table of labels stand for. */
interface Names {

    /** Numbers stand for themselves. */
    Names NUMBERS = new Names() {
        @Override
        public String poll(int poll) {
            return Integer.toString(poll);
        }

        @Override
        public String voter(int voter) {
            return Integer.toString(voter);
        }

        @Override
        public String label(int poll, int label) {
            return Integer.toString(label);
        }
    };

    String poll(int poll);

    String voter(int voter);

    String label(int poll, int label);

    /** The names of a table of some of the polls. */
    default Names only(int... polls) {
        int[] kept = polls.clone();
        Names all = this;
        return new Names() {
            @Override
            public String poll(int poll) {
                return all.poll(kept[poll]);
            }

            @Override
            public String voter(int voter) {
                return all.voter(voter);
            }

            @Override
            public String label(int poll, int label) {
                return all.label(kept[poll], label);
            }
        };
    }

    /** Names in lists; of labels one list for all polls when there is only one. */
    record Listed(List<String> polls, List<String> voters, List<List<String>> labels, boolean shared) implements Names {

        @Override
        public String poll(int poll) {
            return polls.get(poll);
        }

        @Override
        public String voter(int voter) {
            return voters.get(voter);
        }

        @Override
        public String label(int poll, int label) {
            return labels.get(shared ? 0 : poll).get(label);
        }
    }

    /** Grows an array when it is full. */
    static int[] room(int[] array, int used) {
        return used < array.length ? array : Arrays.copyOf(array, Math.max(16, 2 * used));
    }
}
