package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Floor;
import dev.evenkeel.capacity.Floors;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether the hours kept for exploration are kept.
@Controller
class FloorController {
    private static final int BACK = 12;
    private static final int AHEAD = 26;

    private final Floors floors;

    FloorController(Floors floors) {
        this.floors = floors;
    }

    private Floor floor(AsOf asOf) {
        return floors.on(asOf.day(), BACK, AHEAD);
    }

    @GetMapping("/capacity/floor")
    Page floors(AsOf asOf) {
        return Page.of("capacity/floor", new FloorPage(floor(asOf)));
    }

    @GetMapping("/capacity/floor.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<Floor.Week>of(
                        new Csv.Column<>("week", Floor.Week::monday),
                        new Csv.Column<>("skill", Floor.Week::skill),
                        new Csv.Column<>("floor_hours", Floor.Week::floor),
                        new Csv.Column<>("missing_hours", Floor.Week::missing))
                .send(floor(asOf).weeks().stream(), "exploration-floor", asOf, response);
    }
}
