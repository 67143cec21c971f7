package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a worker says of itself is sane, or is refused by its name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest {

    @Test
    void without_a_word_a_worker_has_no_name_ten_seconds_and_leaves_for_good() {
        Membership membership = Membership.unnamed();
        assertThat(membership.name()).isEmpty();
        assertThat(membership.session()).isEqualTo(Duration.ofSeconds(10));
        assertThat(membership.heartbeat()).isEqualTo(Duration.ofSeconds(3));
        assertThat(membership.drain()).isEqualTo(Duration.ofSeconds(30));
        assertThat(membership.isComingBack()).isFalse();
        assertThat(membership).hasToString("unnamed (session PT10S, drain PT30S)");
    }

    @Test
    void what_is_said_is_kept() {
        Membership membership = Membership.named("pod-1.eu_west")
                .comingBack()
                .withSession(Duration.ofSeconds(6), Duration.ofSeconds(2))
                .withDrain(Duration.ZERO);
        assertThat(membership.name()).contains("pod-1.eu_west");
        assertThat(membership.session()).isEqualTo(Duration.ofSeconds(6));
        assertThat(membership.heartbeat()).isEqualTo(Duration.ofSeconds(2));
        assertThat(membership.drain()).isZero();
        assertThat(membership.isComingBack()).isTrue();
    }

    @Test
    void what_is_not_sane_is_refused() {
        Membership membership = Membership.unnamed();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Membership.named(""))
                .withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> Membership.named("a b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> membership.withSession(Duration.ofMillis(999), Duration.ofMillis(100)))
                .withMessageContaining("session");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> membership.withSession(Duration.ofSeconds(601), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> membership.withSession(Duration.ofSeconds(9), Duration.ofMillis(3_001)))
                .withMessageContaining("a third");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> membership.withSession(Duration.ofSeconds(9), Duration.ofMillis(99)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> membership.withDrain(Duration.ofSeconds(-1)))
                .withMessageContaining("drain");
        assertThatIllegalArgumentException().isThrownBy(() -> membership.withDrain(Duration.ofSeconds(241)));
        assertThatIllegalStateException().isThrownBy(membership::comingBack).withMessageContaining("Membership.named");
    }
}
