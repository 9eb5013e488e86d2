package dev.evenkeel.slack;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.CanWe;
import dev.evenkeel.promises.Offers;
import dev.evenkeel.promises.QuestionReader;
import dev.evenkeel.promises.SellToday;
import dev.evenkeel.promises.Sheets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// `/can-we` and `/sell`: the same answers as on the pages, for whoever asked.
final class Commands {
    private static final int MOST = 12;

    private final QuestionReader reader;
    private final Offers offers;
    private final Sheets sheets;
    private final InstantSource clock;

    Commands(QuestionReader reader, Offers offers, Sheets sheets, InstantSource clock) {
        this.reader = reader;
        this.offers = offers;
        this.sheets = sheets;
        this.clock = clock;
    }

    /// The answers by command.
    Map<String, UnaryOperator<String>> all() {
        return Map.of("/can-we", this::canWe, "/sell", this::sell);
    }

    /// @param words such as `sso by 2027-03-01`
    String canWe(String words) {
        return orWhatIsWrong(() -> {
            var today = today();
            return said(offers.canWe(reader.read(words, today), today));
        });
    }

    private static String said(CanWe answer) {
        var lines = new ArrayList<String>();
        lines.add("*" + Mrkdwn.escaped(answer.headline()) + "*");
        lines.add("Say: _" + Mrkdwn.escaped(answer.say()) + "_");
        lines.add("Because: " + Mrkdwn.escaped(answer.because()));
        var chance = answer.chance();
        if (chance != null) lines.add("Chance that it is kept: " + Math.round(chance * 100) + " %");
        for (var limit : answer.limits()) lines.add("• Limit: " + Mrkdwn.escaped(limit));
        for (var caveat : answer.caveats()) lines.add("• First: " + Mrkdwn.escaped(caveat));
        if (answer.desk()) lines.add("• The deal desk has to say yes as well.");
        return String.join("\n", lines);
    }

    /// @param segment empty for what everybody can be sold
    String sell(String segment) {
        return orWhatIsWrong(() -> {
            var today = today();
            var whose = segment.strip();
            var known = sheets.segments(today);
            if (!whose.isEmpty() && known.stream().noneMatch(whose::equalsIgnoreCase))
                throw new Refused(
                        "segment",
                        "No segment is called `" + whose + "`",
                        known.isEmpty() ? "Leave it out" : "Write one of " + String.join(", ", known));
            return said(sheets.on(today, whose));
        });
    }

    private static String said(SellToday sheet) {
        var whose = sheet.segment().isEmpty() ? "everybody" : Mrkdwn.escaped(sheet.segment());
        var parts = new ArrayList<String>();
        parts.add("*What we can sell today* to " + whose + ", " + Mrkdwn.day(sheet.day()) + " (" + signed(sheet) + ")");
        part(parts, "Yes", sheet.confident(), line -> "");
        part(
                parts,
                "With a date",
                sheet.later(),
                line -> line.from() == null ? "" : ", from " + Mrkdwn.day(line.from()));
        part(parts, "Only with the deal desk", sheet.desk(), line -> "");
        part(parts, "Never", sheet.never(), line -> "");
        left(parts, sheet.left());
        if (parts.size() == 1) parts.add("Nothing is in the catalogue yet.");
        return String.join("\n", parts);
    }

    private static String signed(SellToday sheet) {
        return switch (sheet.standing()) {
            case SIGNED -> "signed by product";
            case STALE -> "changed or older than a week since product signed it";
            case UNSIGNED -> "not signed by product";
        };
    }

    private static void part(
            List<String> parts, String title, List<SellToday.Line> lines, Function<SellToday.Line, String> more) {
        if (lines.isEmpty()) return;
        parts.add("*" + title + "*");
        lines.stream()
                .limit(MOST)
                .map(line -> "• " + Mrkdwn.escaped(line.title()) + more.apply(line) + limits(line))
                .forEach(parts::add);
        if (lines.size() > MOST) parts.add("… and " + (lines.size() - MOST) + " more");
    }

    private static String limits(SellToday.Line line) {
        return line.limits().isEmpty() ? "" : " – " + Mrkdwn.escaped(String.join("; ", line.limits()));
    }

    private static void left(List<String> parts, List<SellToday.Left> left) {
        if (left.isEmpty()) return;
        parts.add("*Left*");
        for (var one : left) {
            var by = one.by().stream()
                    .map(some -> some.pieces() + " by " + Mrkdwn.day(some.day()))
                    .collect(Collectors.joining(", "));
            parts.add("• " + Mrkdwn.escaped(one.title()) + ": " + by);
        }
    }

    private static String orWhatIsWrong(Supplier<String> answer) {
        try {
            return answer.get();
        } catch (Refused refused) {
            return refused.problems().stream().map(Commands::words).collect(Collectors.joining("\n"));
        }
    }

    private static String words(Problem problem) {
        return Mrkdwn.escaped(problem.what() + ". " + problem.remedy() + ".");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
