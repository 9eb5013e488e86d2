package dev.evenkeel.web.layout;

import java.util.List;
import java.util.Locale;

/// A small line of a number over time, drawn by the server as SVG of 96 by 24.
public record Sparkline(List<Double> values) {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 3;

    public Sparkline {
        values = List.copyOf(values);
    }

    public boolean empty() {
        return values.size() < 2;
    }

    /// The points of an SVG polyline.
    public String points() {
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++)
            points.append(x(i)).append(',').append(y(values.get(i))).append(' ');
        return points.toString().strip();
    }

    /// The same, closed along the bottom.
    public String area() {
        return points() + " " + x(values.size() - 1) + "," + HEIGHT + " " + x(0) + "," + HEIGHT;
    }

    public String lastX() {
        return x(values.size() - 1);
    }

    public String lastY() {
        return y(values.getLast());
    }

    /// What a reader who does not see the line is told.
    public String words() {
        return values.isEmpty()
                ? "no history"
                : "from " + Say.points(values.getFirst()) + " to " + Say.points(values.getLast()) + " over "
                        + values.size() + " weeks";
    }

    private String x(int index) {
        return print(MARGIN + index * (WIDTH - 2 * MARGIN) / Math.max(1, values.size() - 1));
    }

    private String y(double value) {
        var top = Math.max(
                1, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        return print(HEIGHT - MARGIN - Math.max(0, value) / top * (HEIGHT - 2 * MARGIN));
    }

    private static String print(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
