package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Answer.Obstacle;
import dev.evenkeel.capacity.Answer.Reasons;
import dev.evenkeel.capacity.Answer.WeekFree;
import dev.evenkeel.capacity.maths.Available;
import dev.evenkeel.capacity.maths.Capable;
import dev.evenkeel.foundation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/// One question to one picture: can the effort be promised by a day (F31)?
final class Questions {
    private static final int SHOWN = 12;

    private final Picture picture;
    private final Effort effort;
    private final LocalDate by;
    private final Confidence confidence;
    private final List<String> skills;

    Questions(Picture picture, Effort effort, LocalDate by, Confidence confidence) {
        this.picture = picture;
        this.effort = effort;
        this.by = by;
        this.confidence = confidence;
        this.skills = List.copyOf(effort.hours().keySet());
    }

    static List<Problem> unknownSkills(Picture picture, Effort effort) {
        return effort.hours().keySet().stream()
                .filter(skill -> picture.index(skill) < 0)
                .map(skill -> new Problem(
                        "effort, " + skill,
                        "There is no skill of this name in the plan",
                        picture.skills().isEmpty()
                                ? "Add skills to the plan first"
                                : "Use one of " + String.join(", ", picture.skills())))
                .toList();
    }

    Answer answer() {
        var dates = new EnumMap<Confidence, LocalDate>(Confidence.class);
        for (var level : Confidence.values()) {
            var capable = capable(level);
            if (capable.isPossible()) dates.put(level, day(capable.bucket()));
        }
        var capable = capable(confidence);
        int asked = picture.weeks().doneBy(by.minusDays(effort.leadDays()));
        boolean yes = capable.isPossible() && capable.bucket() <= asked;
        var reasons = reasons(dates, skills.get(capable.binding()), asked, yes);
        if (yes) return new Answer.Yes(by, reasons);
        return dates.isEmpty() ? new Answer.No(by, reasons) : new Answer.Later(by, reasons);
    }

    private Capable capable(Confidence level) {
        var free = new long[skills.size()][];
        var needed = new long[skills.size()];
        for (int i = 0; i < skills.size(); i++) {
            free[i] = picture.free(picture.index(skills.get(i)), level);
            needed[i] = needed(skills.get(i), level);
        }
        return Capable.of(free, needed);
    }

    private long needed(String skill, Confidence level) {
        return picture.needed(effort.hours().getOrDefault(skill, 0.0), level);
    }

    private LocalDate day(int week) {
        return picture.weeks().end(week).plusDays(effort.leadDays());
    }

    private Reasons reasons(EnumMap<Confidence, LocalDate> dates, String binding, int asked, boolean yes) {
        int skill = picture.index(binding);
        var balances = picture.balances(skill, confidence);
        var free = Available.toPromise(balances);
        var pushed = yes || asked < 0
                ? new Displacement.Pushed(List.of(), yes)
                : new Displacement(picture, skills, confidence).by(effort, asked);
        return new Reasons(
                picture.weeks().asOf(),
                confidence,
                dates,
                binding,
                needed(binding, confidence) / 60.0,
                asked < 0 ? 0 : free[asked] / 60.0,
                picture.kept(skill, 0, asked),
                weeks(free),
                yes ? List.of() : inTheWay(binding, Available.deciding(balances, Math.max(asked, 0))),
                pushed.losers(),
                pushed.kept());
    }

    private List<WeekFree> weeks(long[] free) {
        var weeks = new ArrayList<WeekFree>(free.length);
        for (int week = 0; week < free.length; week++)
            weeks.add(new WeekFree(picture.weeks().monday(week), free[week] / 60.0));
        return weeks;
    }

    private List<Obstacle> inTheWay(String binding, int until) {
        var found = new ArrayList<Obstacle>();
        for (var commitment : picture.commitments()) {
            if (!commitment.hours().containsKey(binding)
                    || picture.weeks().of(commitment.from()) > until
                    || commitment.until().isBefore(picture.weeks().asOf())) continue;
            long taken = 0;
            var minutes = picture.of(commitment, binding);
            for (int week = 0; week <= until; week++) taken += minutes[week];
            if (taken > 0) found.add(new Obstacle(commitment, taken / 60.0));
        }
        found.sort(Comparator.comparingDouble(Obstacle::hours)
                .reversed()
                .thenComparing(obstacle -> obstacle.commitment().key()));
        return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
    }
}
