package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The accuracy of each strategy as a dot with its interval, in SVG. Pure functions. */
final class AccuracyChart {

    private static final int LINE = 20;
    private static final int LEFT = 420;
    private static final int WIDTH = 480;
    private static final int RIGHT_OF_SHARE = 60;
    private static final int TOP = 40;

    /** One line of the chart. */
    private record Dot(String words, double share, Interval interval, String told) {}

    private AccuracyChart() {}

    static String of(ComparisonReport report) {
        List<Dot> dots = dots(report);
        int bottom = TOP + dots.size() * LINE;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n",
                LEFT + WIDTH + 320, bottom + 30));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.append(format(
                "<text x=\"10\" y=\"20\">%s</text>%n", escaped(report.summary().get(0))));
        for (int percent = 0; percent <= 100; percent += 20) {
            svg.append(format(
                    "<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d %%</text>%n",
                    x(percent / 100.0), TOP - 8, bottom, x(percent / 100.0), bottom + 16, percent));
        }
        for (int i = 0; i < dots.size(); i++) {
            svg.append(line(dots.get(i), TOP + i * LINE + LINE / 2));
        }
        return svg.append("</svg>\n").toString();
    }

    private static List<Dot> dots(ComparisonReport report) {
        List<Dot> dots = new ArrayList<>();
        report.rows().stream()
                .filter(row -> row.slice().isEmpty() && row.polls() > 0)
                .forEach(row ->
                        dots.add(new Dot(row.strategy(), row.accuracy(), row.accuracyInterval(), calibration(row))));
        report.stops().stream()
                .filter(row -> row.slice().isEmpty() && row.polls() > 0)
                .forEach(row -> dots.add(new Dot(
                        row.rule() + ", " + row.order() + ", waves of " + row.wave(),
                        row.accuracy(),
                        row.accuracyInterval(),
                        "saved " + Figures.percent(row.saved()) + " %")));
        report.debates().stream()
                .filter(row -> row.slice().isEmpty() && row.polls() > 0)
                .forEach(row -> {
                    dots.add(dot(row, "first vote", row.first()));
                    dots.add(dot(row, "last vote", row.last()));
                });
        return dots;
    }

    /** The calibration error as it is, and after each of the two ways to mend it. */
    private static String calibration(Row row) {
        return "ECE " + Figures.decimal(row.calibrationError(), 3) + ", isotonic "
                + Figures.decimal(row.isotonic().calibrationError(), 3) + ", Platt "
                + Figures.decimal(row.platt().calibrationError(), 3);
    }

    private static Dot dot(DebateRow row, String vote, double share) {
        return new Dot(row.strategy() + ", " + vote, share, Interval.wilson(share * row.polls(), row.polls()), "");
    }

    private static String line(Dot dot, int y) {
        return format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><path d=\"M%.1f %d H%.1f\" stroke=\"#4477aa\"/>"
                        + "<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"#4477aa\"/><text x=\"%d\" y=\"%d\">%s</text><text x=\"%d\" y=\"%d\">%s</text>%n",
                LEFT - 10,
                y + 4,
                escaped(dot.words()),
                x(dot.interval().low()),
                y,
                x(dot.interval().high()),
                x(dot.share()),
                y,
                LEFT + WIDTH + 20,
                y + 4,
                Figures.percent(dot.share()),
                LEFT + WIDTH + RIGHT_OF_SHARE,
                y + 4,
                escaped(dot.told()));
    }

    private static double x(double share) {
        return LEFT + share * WIDTH;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
