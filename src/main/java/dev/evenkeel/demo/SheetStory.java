package dev.evenkeel.demo;

import dev.evenkeel.promises.Claims;
import dev.evenkeel.promises.Pulses;
import dev.evenkeel.promises.Sheets;
import dev.evenkeel.promises.Signatures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Which sheets Harbourline's product stands by, what its marketing says, and how sure its sellers are.
final class SheetStory {
    private static final String CLAIMS = """
            place,capability,words,owner
            Home page,schedules,Plan a week in minutes,Leonie Brandt
            Home page,mobile-app,Everything on the phone,Leonie Brandt
            Home page,shift-swaps,Teams swap shifts themselves,Leonie Brandt
            Pricing page,timesheets,Timesheets that approve themselves,Leonie Brandt
            Pricing page,single-sign-on,Single sign-on with every business plan,Leonie Brandt
            Pricing page,own-servers,"Also on your own servers, on request",Sam Adeyemi
            Sales deck,demand-forecast,Know tomorrow's demand today,Sam Adeyemi
            Sales deck,qualification-check,Only qualified people on every shift,Sam Adeyemi
            Partner listing,payroll-export,Connects to your payroll,Sam Adeyemi
            Partner listing,Voice planning,Plan by talking to it,
            """;

    private final Harbourline world;
    private final Sheets sheets;
    private final Signatures signatures;
    private final Claims claims;
    private final Pulses pulses;

    SheetStory(Harbourline world, Sheets sheets, Signatures signatures, Claims claims, Pulses pulses) {
        this.world = world;
        this.sheets = sheets;
        this.signatures = signatures;
        this.claims = claims;
        this.pulses = pulses;
    }

    void tell() {
        sign("", 1);
        sign("retail", 2);
        sign("healthcare", 24);
        claims.bringIn("claims.csv", CLAIMS, Cast.SAM.name());
        sure("schedules", 80, 5, 5, 4, 5);
        sure("schedules", 6, 5, 5, 5, 5);
        sure("shift-swaps", 75, 4, 4, 5, 4);
        sure("shift-swaps", 4, 3, 2, 3, 2);
        sure("payroll-export", 5, 2, 3, 2, 3);
        sure("single-sign-on", 3, 4, 5, 4, 4);
    }

    private void sign(String segment, int daysAgo) {
        var day = today().minusDays(daysAgo);
        signatures.at(() -> at(day)).sign(sheets.on(day, segment), Cast.INES.name());
    }

    private void sure(String offer, int daysAgo, int... marks) {
        for (int i = 0; i < marks.length; i++) {
            int mark = marks[i];
            var reason = mark == 2 ? "Two customers asked about what it cannot do" : "";
            pulses.at(() -> at(today().minusDays(daysAgo)))
                    .say(offer, mark, reason, Cast.SELLERS.get(i).name());
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(8, 40)).toInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return world.config().today();
    }
}
