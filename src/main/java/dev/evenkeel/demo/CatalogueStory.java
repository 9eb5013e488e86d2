package dev.evenkeel.demo;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.NeedLines;
import dev.evenkeel.catalogue.Sheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Harbourline's catalogue, and three deals' needs that were weighed against it. Told once.
final class CatalogueStory {
    private static final String WHO = "ines.carvalho@harbourline.example";
    private static final String SELLER = "dana.okafor@harbourline.example";

    private final Capabilities capabilities;
    private final Sheets sheets;

    CatalogueStory(Capabilities capabilities, Sheets sheets) {
        this.capabilities = capabilities;
        this.sheets = sheets;
    }

    /// Does nothing where there is a catalogue already.
    void tell() {
        var today = capabilities.today();
        if (!capabilities.on(today).all().isEmpty()) return;
        // Earlier statements of a capability are saved before later ones.
        var rounds = new ArrayList<Map<String, String>>();
        for (var text : texts(today)) {
            var file = name(text) + ".yaml";
            var round = rounds.stream().filter(one -> !one.containsKey(file)).findFirst();
            if (round.isPresent()) round.get().put(file, text);
            else rounds.add(new LinkedHashMap<>(Map.of(file, text)));
        }
        // What a first statement excludes may come later: all keys are known once the first round is in.
        for (var round : rounds) capabilities.apply(round, WHO);
        deals();
    }

    private void deals() {
        sheets.create("Brightwater Clinics, requirements", null, NeedLines.read("""
                        requirement,weight,must,capability
                        Employees swap shifts themselves,3,yes,shift-swaps
                        Sign in with our own accounts,2,yes,single-sign-on
                        Only certified people are planned,4,yes,qualification-check
                        Hours go to payroll,3,,payroll-export
                        Reports we can archive,1,,pdf-reports
                        Time clock with fingerprint,1,,
                        """), SELLER);
        sheets.create("Northgate Cafés, renewal", null, NeedLines.read("""
                        requirement,weight,capability
                        Forecast of demand from past weeks,4,demand-forecast
                        Sales of the day beside the plan,3,pos-connection
                        Open shifts for everybody,2,shift-offers
                        Single sign-on,1,single-sign-on
                        Reports as PDF,1,pdf-reports
                        """), SELLER);
        sheets.create("Tidewater Freight, RFP", null, NeedLines.read("""
                        1. Reports as PDF
                        2. Swap shifts between our sites (must)
                        3. Timesheets approved by two people (must)
                        4. The product runs on our own servers
                        5. Sales figures from the till
                        6. A mobile app for drivers (must)
                        7. Single sign-on
                        """), SELLER);
    }

    static List<String> texts(LocalDate today) {
        return DatedTexts.read("catalogue.yaml", today);
    }

    private static String name(String text) {
        return text.lines()
                .filter(line -> line.startsWith("name: "))
                .map(line -> line.substring("name: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
