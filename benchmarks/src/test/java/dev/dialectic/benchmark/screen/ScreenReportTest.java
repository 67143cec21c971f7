package dev.dialectic.benchmark.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the documentation says of recall and false positives, on the half that was held out. */
@Tag("screen-corpora")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScreenReportTest {

    private final ScreenReport report = new ScreenReport(Path.of(System.getProperty("dialectic.screen.corpora")));

    @Test
    void injections_are_flagged_as_often_as_the_page_says_or_more() throws IOException {
        Map<String, Halves> rows = report.injections(false);

        assertThat(heldOut(rows, "to be found: garak promptinject")).isEqualTo(100);
        assertThat(heldOut(rows, "to be found: BIPIA train, text")).isGreaterThanOrEqualTo(40);
        assertThat(heldOut(rows, "to be found: BIPIA train, code")).isGreaterThanOrEqualTo(70);
        assertThat(heldOut(rows, "nothing there: NotInject_one")).isLessThanOrEqualTo(1);
        assertThat(heldOut(rows, "nothing there: WildGuard, benign")).isLessThanOrEqualTo(2);
        assertThat(heldOut(rows, "nothing there: BIPIA contexts")).isLessThanOrEqualTo(1);
    }

    @Test
    void secrets_are_found_as_often_as_the_page_says_or_more() throws IOException {
        Map<String, Halves> rows = report.secrets(false);

        assertThat(heldOut(rows, "to be found: gitleaks, secrets in assignments"))
                .isGreaterThanOrEqualTo(97);
        assertThat(heldOut(rows, "to be found: gitleaks, secrets as given")).isGreaterThanOrEqualTo(70);
        assertThat(heldOut(rows, "to be found: Nosey Parker, secrets")).isGreaterThanOrEqualTo(55);
    }

    private static double heldOut(Map<String, Halves> rows, String row) {
        assertThat(rows).containsKey(row);
        return rows.get(row).heldOut().percent();
    }
}
