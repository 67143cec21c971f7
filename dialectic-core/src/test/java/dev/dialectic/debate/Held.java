package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A debate that was held by a procedure: what it wanted, moment by moment. Immutable once held. */
final class Held {

    /** What the procedure saw, and what it wanted. */
    record Moment(Transcript transcript, List<Standing> standings, Turn turn) {}

    private final List<Moment> moments = new ArrayList<>();
    private final String words;

    private Held(String words) {
        this.words = words;
    }

    /** Held with random silences and polls. */
    static Held of(Debate procedure, List<Seat> seats, Random random, int most) {
        return of(
                procedure, Transcript.of(seats), List.of(), round -> standing(round, random), new Chance(random, most));
    }

    /** Held with the standings given, nobody silent. */
    static Held of(Debate procedure, List<Seat> seats, Function<Integer, Standing> polls) {
        return of(procedure, Transcript.of(seats), List.of(), polls, Chance.fixed());
    }

    /** Gone on with, as it ended, with so many more rounds granted. */
    Held continued(Debate procedure, int rounds, Function<Integer, Standing> polls) {
        Moment end = moments.get(moments.size() - 1);
        Transcript granted = end.transcript().granted(end.standings().size() + rounds);
        return of(procedure, granted, end.standings(), polls, Chance.fixed());
    }

    /** What decides who falls silent, and how many turns there may be. */
    private record Chance(Random random, int most) {
        static Chance fixed() {
            return new Chance(new Random(0), 500);
        }
    }

    private static Held of(
            Debate procedure,
            Transcript begun,
            List<Standing> before,
            Function<Integer, Standing> polls,
            Chance chance) {
        Held held = new Held(procedure.name() + " with " + begun.seats().size() + " seats");
        Transcript transcript = begun;
        List<Standing> standings = new ArrayList<>(before);
        for (int turns = 0; turns < chance.most(); turns++) {
            Turn turn = procedure.next(transcript, List.copyOf(standings));
            held.moments.add(new Moment(transcript, List.copyOf(standings), turn));
            if (turn instanceof Turn.End) {
                return held;
            } else if (turn instanceof Turn.Vote vote) {
                standings.add(polls.apply(vote.round()));
            } else if (turn instanceof Turn.Speak speak) {
                for (AgentId agent : speak.speakers()) {
                    transcript = transcript.with(new Entry(speak.phase(), agent, said(speak.phase(), chance.random())));
                }
            }
        }
        return held;
    }

    private static Utterance said(Phase phase, Random random) {
        if (random.nextInt(3) == 0) {
            return new Silence(Silence.Reason.ABSTAINED, "nothing to say");
        }
        return phase.kind() == Phase.Kind.REBUTTAL ? new Rebuttal(List.of()) : Statement.of("words");
    }

    private static Standing standing(int round, Random random) {
        double support = random.nextInt(5) / 4.0;
        List<String> leaders = support == 0 ? List.of() : random.nextBoolean() ? List.of("a") : List.of("a", "b");
        double margin = leaders.size() == 1 ? support : 0;
        return new Standing(round, leaders, support, margin, random.nextBoolean(), support == 1);
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    List<Turn> turns() {
        return moments.stream().map(Moment::turn).toList();
    }

    /** The turns in words: the key of a phase with how many are asked, {@code vote N}, {@code end}. */
    List<String> story() {
        return turns().stream()
                .map(turn -> turn instanceof Turn.Speak speak
                        ? speak.phase().key() + " x" + speak.speakers().size()
                        : turn instanceof Turn.Vote vote ? "vote " + vote.round() : "end")
                .toList();
    }

    @Override
    public String toString() {
        return words + ": " + story();
    }
}
