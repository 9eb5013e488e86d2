package dev.evenkeel.web.promises;

import dev.evenkeel.capacity.Plans;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.ServicePortfolio;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ServicesController {
    private final Promises promises;
    private final Plans plans;
    private final CustomWorks works;
    private final Policies policies;

    ServicesController(Promises promises, Plans plans, CustomWorks works, Policies policies) {
        this.promises = promises;
        this.plans = plans;
        this.works = works;
        this.policies = policies;
    }

    @GetMapping("/promises/services")
    Page services(AsOf asOf) {
        return Page.of(
                "promises/services",
                new ServicesPage(found(asOf), policies.hourCost().orElse(null)));
    }

    private ServicePortfolio found(AsOf asOf) {
        var day = asOf.day();
        double custom = works.as(day).stream()
                .filter(work -> work.from().isAfter(day.minusYears(1)))
                .mapToDouble(CustomWork::buildHours)
                .sum();
        return ServicePortfolio.of(promises.all(day), plans.asOf(day), custom, day);
    }

    @GetMapping("/promises/services.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<ServicePortfolio.Line>of(
                        new Csv.Column<>("service", ServicePortfolio.Line::key),
                        new Csv.Column<>("title", ServicePortfolio.Line::title),
                        new Csv.Column<>("promised", ServicePortfolio.Line::pieces),
                        new Csv.Column<>("customers", ServicePortfolio.Line::customers),
                        new Csv.Column<>("again", ServicePortfolio.Line::again),
                        new Csv.Column<>("hours", ServicePortfolio.Line::hours))
                .send(found(asOf).lines().stream(), "services", asOf, response);
    }
}
