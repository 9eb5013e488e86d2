package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.horizons.Allocation;
import dev.evenkeel.capacity.horizons.Horizons;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AllocationController {
    private final Horizons horizons;

    AllocationController(Horizons horizons) {
        this.horizons = horizons;
    }

    @GetMapping("/capacity/allocation")
    Page allocation(AsOf asOf) {
        return Page.of("capacity/allocation", new AllocationPage(horizons.on(asOf.day())));
    }

    @GetMapping("/capacity/allocation.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<Allocation.Line>of(
                        new Csv.Column<>("horizon", Allocation.Line::horizon),
                        new Csv.Column<>("sort", Allocation.Line::sort),
                        new Csv.Column<>("label", Allocation.Line::label),
                        new Csv.Column<>("whom", Allocation.Line::whom),
                        new Csv.Column<>("hours", one -> Say.tenths(one.hours())))
                .send(horizons.on(asOf.day()).lines().stream(), "allocation", asOf, response);
    }
}
