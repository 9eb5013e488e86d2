package dev.evenkeel.demo;

import dev.evenkeel.promises.Readings;
import dev.evenkeel.promises.Sheets;
import dev.evenkeel.promises.launches.Launches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;

/// How ready Harbourline's launches are: one came well, one slipped, one is at risk, one is on its way. And who has
/// read
/// what can be sold today.
final class LaunchStory {
    private final LocalDate today;
    private final Launches launches;
    private final Sheets sheets;
    private final Readings readings;

    LaunchStory(LocalDate today, Launches launches, Sheets sheets, Readings readings) {
        this.today = today;
        this.launches = launches;
        this.sheets = sheets;
        this.readings = readings;
    }

    void tell() {
        var texts = new LinkedHashMap<String, String>();
        for (var text : DatedTexts.read("launches.yaml", today)) texts.put("launch-" + texts.size() + ".yaml", text);
        launches.apply(texts, Cast.INES.name());
        done("sign-on-launch", "Works with the three large identity providers", Cast.INES, 76);
        done("sign-on-launch", "Help pages", Cast.INES, 66);
        done("sign-on-launch", "Sellers can show it", Cast.SAM, 61);
        done("sign-on-launch", "The pricing page says so", Cast.LEONIE, 58);
        done("break-rules-launch", "Rules of four countries are checked by a lawyer", Cast.INES, 31);
        done("break-rules-launch", "Sellers know which countries", Cast.SAM, 13);
        done("swaps-launch", "Price and plans are decided", Cast.LEONIE, 18);
        done("forecast-launch", "Sales figures from three tills come in", Cast.INES, 15);
        var everybody = sheets.on(today, "");
        for (var seller : List.of(Cast.DANA, Cast.PRIYA, Cast.JONAS))
            readings.at(() -> at(0, 7)).confirm(everybody, seller.name());
    }

    private void done(String launch, String task, Cast.Staff by, int daysAgo) {
        launches.at(() -> at(daysAgo, 10)).tick(launch, task, true, by.name());
    }

    private Instant at(int daysAgo, int hour) {
        return today.minusDays(daysAgo).atTime(hour, 30).toInstant(ZoneOffset.UTC);
    }
}
