package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.quarters.Quarter;
import dev.evenkeel.desk.quarters.QuarterEnds;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class QuartersController {
    private final Desk desk;
    private final Policies policies;

    QuartersController(Desk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    @GetMapping("/desk/quarters")
    Page quarters(AsOf asOf) {
        return Page.of("desk/quarters", new QuartersPage(found(asOf)));
    }

    private QuarterEnds found(AsOf asOf) {
        return QuarterEnds.of(desk.as(asOf.day()), policies.yearStarts(), asOf.day());
    }

    @GetMapping("/desk/quarters.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<Quarter>of(
                        new Csv.Column<>("from", Quarter::from),
                        new Csv.Column<>("until", Quarter::end),
                        new Csv.Column<>("approved", Quarter::approved),
                        new Csv.Column<>("in_last_three_weeks", Quarter::late),
                        new Csv.Column<>("expected", one -> Say.tenths(one.expected())))
                .send(found(asOf).quarters().stream(), "quarter-ends", asOf, response);
    }
}
