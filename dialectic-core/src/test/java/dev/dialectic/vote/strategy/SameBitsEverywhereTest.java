package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tallies of irrational points are the same on every Java: this digest was made on 17, and has to come out on any other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameBitsEverywhereTest {

    private static final String ON_JAVA_17 = "4f3f3d1fda4c6d0a2c237b88e17ccc1e789f6fd9ebf0740d4d7c4e35360b4edf";

    @Test
    void every_digit_of_every_tally_is_the_one_recorded() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<VotingStrategy> rules = new ArrayList<>(OpinionRules.all());
        rules.addAll(GradeRules.all());
        for (long seed = 0; seed < 60; seed++) {
            Poll poll = graded(Polls.messy(new Random(seed * 0x9E3779B97F4A7C15L)), new Random(seed));
            for (VotingStrategy rule : rules) {
                Tally tally = rule.count(poll);
                digest.update(tally.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(ON_JAVA_17);
    }

    /** Every other ballot grades some options, gives points and predicts, in doubles of all digits. */
    private static Poll graded(Poll poll, Random random) {
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>(poll.ballots());
        ballots.replaceAll((voter, ballot) -> random.nextBoolean()
                ? ballot
                : ballot.withGrades(some(poll, random))
                        .withPoints(some(poll, random))
                        .withPredictions(some(poll, random)));
        return Polls.withBallots(poll, ballots);
    }

    private static Map<String, Double> some(Poll poll, Random random) {
        Map<String, Double> some = new LinkedHashMap<>();
        Polls.ids(poll).stream()
                .filter(option -> random.nextInt(4) > 0)
                .forEach(option -> some.put(option, random.nextDouble()));
        return some;
    }
}
