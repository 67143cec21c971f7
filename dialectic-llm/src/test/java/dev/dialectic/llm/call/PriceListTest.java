package dev.dialectic.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.call.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {

    private static final ModelName MINI = new ModelName("openai", "mini");

    @Test
    void a_cost_is_exact() {
        PriceList list = PriceList.EMPTY.with(MINI, Price.of("0.15", "0.6"));

        Usage third = list.usage(MINI, 1, 1);
        assertThat(third.cost()).isEqualByComparingTo("0.00000075");
        Usage sum = Usage.NONE;
        for (int call = 0; call < 1_000_000; call++) {
            sum = sum.plus(third);
        }
        assertThat(sum.cost()).isEqualByComparingTo("0.75");
    }

    @Test
    void a_model_that_is_not_listed_costs_zero_and_a_free_one_is_listed() {
        PriceList list = PriceList.EMPTY.with(MINI, Price.of("0", "0"));

        assertThat(list.usage(new ModelName("openai", "other"), 5, 5)).isEqualTo(new Usage(5, 5, BigDecimal.ZERO));
        assertThat(list.of(new ModelName("openai", "other"))).isEmpty();
        assertThat(list.of(MINI)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e13", "0.0000000000001", "1e-200", "1e999999999"})
    void a_price_out_of_range_is_refused(String price) {
        assertThatIllegalArgumentException().isThrownBy(() -> Price.of(price, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Price.of("1", price));
    }

    @Test
    void the_greatest_usage_at_the_greatest_price_is_a_usage() {
        Price most = Price.of("1e11", "999999999999.999999999999");

        assertThat(PriceList.EMPTY
                        .with(MINI, most)
                        .usage(MINI, Long.MAX_VALUE, Long.MAX_VALUE)
                        .cost())
                .isPositive();
    }

    @Test
    void tokens_are_estimated_at_three_bytes_each() {
        assertThat(TokenEstimate.of("")).isZero();
        assertThat(TokenEstimate.of("abc")).isEqualTo(1);
        assertThat(TokenEstimate.of("abcd")).isEqualTo(2);
        assertThat(TokenEstimate.of("\u00e9\u4e2d\uD83D\uDE00")).isEqualTo(3);
        assertThat(TokenEstimate.of(List.of(UserMessage.from("abc"), AiMessage.from("abcd"))))
                .isEqualTo(19);
    }
}
