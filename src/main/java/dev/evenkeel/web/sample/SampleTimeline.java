package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.Timeline;
import dev.evenkeel.web.accounts.Timeline.Day;
import dev.evenkeel.web.accounts.Timeline.Moment;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.layout.Choice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class SampleTimeline {
    private static final List<String> EVENTS = List.of(
            "Schedule Published", "Shift Swapped", "Schedule Shared", "Report Opened", "Seat Added", "Signed In");

    private SampleTimeline() {}

    static Timeline of(List<String> path, TimelineQuery query, LocalDate today, boolean withPeople) {
        var last = query.before().isEmpty() ? today : LocalDate.parse(query.before());
        var days = new ArrayList<Day>();
        for (int i = 0; i < 4; i++) {
            var moments = moments(last.minusDays(i), query);
            if (!moments.isEmpty()) days.add(new Day(last.minusDays(i), moments.size(), moments));
        }
        var people = new ArrayList<Choice>();
        if (withPeople)
            for (int i = 0; i < SampleAccount.PEOPLE.size(); i++)
                people.add(new Choice("person-" + (i + 1), SampleAccount.PEOPLE.get(i)));
        return new Timeline(
                path,
                query,
                EVENTS.stream().map(Choice::of).toList(),
                people,
                days,
                last.minusDays(4).toString());
    }

    private static List<Moment> moments(LocalDate day, TimelineQuery query) {
        var random = new Random(day.toEpochDay());
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < 9; i++) {
            var name = EVENTS.get(random.nextInt(EVENTS.size()));
            var person = random.nextInt(SampleAccount.PEOPLE.size());
            var id = "person-" + (person + 1);
            var fits = (query.event().isEmpty() || query.event().equals(name))
                    && (query.person().isEmpty() || query.person().equals(id));
            if (!fits) continue;
            moments.add(new Moment(
                    day.atTime(17 - i, random.nextInt(60), random.nextInt(60)).toInstant(ZoneOffset.UTC),
                    "track",
                    name,
                    new Choice(id, SampleAccount.PEOPLE.get(person)),
                    List.of("team Ward " + (1 + random.nextInt(5)), "shifts " + random.nextInt(40)),
                    "{\n  \"type\": \"track\",\n  \"event\": \"" + name + "\",\n  \"userId\": \"" + id + "\"\n}",
                    "web app",
                    i == 7));
        }
        return moments;
    }
}
