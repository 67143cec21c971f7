package dev.dialectic.benchmark.vote;

import java.util.List;
import java.util.Locale;

/** How many times as long as C each count takes, a bar each, in SVG. Pure functions. */
final class RatioChart {

    private static final int LINE = 22;
    private static final int LEFT = 300;
    private static final int WIDTH = 400;
    private static final int TOP = 40;
    private static final double GOAL = 1.5;

    /** A line of the chart: above 1 it is slower than C. */
    record Bar(String words, double ratio) {}

    private RatioChart() {}

    static String of(String title, List<Bar> bars) {
        double most = Math.max(
                2, Math.ceil(bars.stream().mapToDouble(Bar::ratio).max().orElse(0)));
        int bottom = TOP + bars.size() * LINE;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">\n",
                LEFT + WIDTH + 60, bottom + 30));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.append(format("<text x=\"10\" y=\"20\">%s</text>\n", escaped(title)));
        for (int i = 0; i < bars.size(); i++) {
            svg.append(bar(bars.get(i), most, TOP + i * LINE));
        }
        svg.append(line(1, "C", most, bottom, "#222"));
        svg.append(line(GOAL, "goal " + GOAL, most, bottom, "#cc3311"));
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Bar bar, double most, int y) {
        double end = x(bar.ratio(), most);
        return format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\""
                        + " fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%.2f</text>\n",
                LEFT - 10,
                y + 15,
                escaped(bar.words()),
                LEFT,
                y + 4,
                end - LEFT,
                LINE - 8,
                bar.ratio() > GOAL ? "#cc3311" : "#4477aa",
                end + 6,
                y + 15,
                bar.ratio());
    }

    private static String line(double ratio, String words, double most, int bottom, String colour) {
        return format(
                "<path d=\"M%.1f %d V%d\" stroke=\"%s\" stroke-dasharray=\"4 3\"/><text x=\"%.1f\" y=\"%d\""
                        + " text-anchor=\"middle\">%s</text>\n",
                x(ratio, most), TOP - 4, bottom, colour, x(ratio, most), bottom + 16, escaped(words));
    }

    private static double x(double ratio, double most) {
        return LEFT + ratio / most * WIDTH;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
