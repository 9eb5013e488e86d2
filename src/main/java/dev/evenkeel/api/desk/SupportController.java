package dev.evenkeel.api.desk;

import dev.evenkeel.api.Today;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.support.Support;
import dev.evenkeel.debt.support.SupportLoad;
import dev.evenkeel.debt.support.Ticket;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/support`: tickets, and what features and customers cost in support.
@Tag(name = "Support")
@RestController
@RequestMapping("/api/v1/support")
class SupportController {
    private final Support support;
    private final Tickets tickets;
    private final Today today;

    SupportController(Support support, Tickets tickets, Today today) {
        this.support = support;
        this.tickets = tickets;
        this.today = today;
    }

    /// @param feature key of a capability, or the name of custom work
    record TicketBody(
            @Nullable String id,
            @Nullable LocalDate day,
            @Nullable String account,
            @Nullable String feature,
            @Nullable Double hours,
            @Nullable String subject) {
        Ticket ticket(LocalDate today) {
            return new Ticket(
                    Objects.requireNonNullElse(id, ""),
                    Objects.requireNonNullElse(day, today),
                    Objects.requireNonNullElse(account, ""),
                    Objects.requireNonNullElse(feature, ""),
                    Objects.requireNonNullElse(hours, 0.0),
                    Objects.requireNonNullElse(subject, ""));
        }
    }

    record Body(@Nullable List<TicketBody> tickets) {}

    /// @param changed how many were new or said otherwise than before
    record Taken(int changed) {}

    @Operation(summary = "Bring in tickets; one with a known id is said anew")
    @PostMapping("/tickets")
    Taken say(@RequestBody Body body, Principal who) {
        if (body.tickets() == null || body.tickets().isEmpty())
            throw new Refused("tickets", "There is none", "Send at least one");
        var said =
                body.tickets().stream().map(one -> one.ticket(today.or(null))).toList();
        return new Taken(tickets.say(said, who.getName()));
    }

    /// Columns `id`, `day`, `account`, `feature`, `hours`, `subject`.
    @Operation(summary = "Bring in tickets as CSV")
    @PutMapping(
            value = "/tickets",
            consumes = {"text/csv", "text/plain"})
    Taken bringIn(@RequestBody String csv, Principal who) {
        return new Taken(tickets.bringIn(csv, who.getName()));
    }

    /// @param monthlyHours of the last 90 days
    /// @param customWork numbers of the custom work of that name
    /// @param reckonedMonthlyHours what carrying that was thought to take
    record Feature(
            String feature,
            int tickets,
            int accounts,
            double monthlyHours,
            List<Integer> customWork,
            @Nullable Double reckonedMonthlyHours) {
        static Feature of(SupportLoad.Feature one) {
            return new Feature(
                    one.feature(),
                    one.tickets(),
                    one.accounts(),
                    one.hours(),
                    one.works().stream().map(CustomWork::id).toList(),
                    one.works().isEmpty() ? null : Double.valueOf(one.reckoned()));
        }
    }

    record Customer(String account, int tickets, double monthlyHours) {}

    record Month(YearMonth month, int tickets, double hours, int customers) {}

    /// @param monthlyHoursByNewCustomer that one customer more brings; absent where too little is known
    record Load(
            LocalDate day,
            double monthlyHours,
            @Nullable Double monthlyHoursByNewCustomer,
            List<Feature> features,
            List<Customer> customers,
            List<Month> months) {}

    @Operation(summary = "What features and customers cost in support")
    @GetMapping
    Load load(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var load = support.on(today.or(asOf));
        double slope = load.hoursANewCustomer();
        return new Load(
                load.day(),
                load.hours(),
                Double.isNaN(slope) ? null : slope,
                load.features().stream().map(Feature::of).toList(),
                load.customers().stream()
                        .map(one -> new Customer(one.account(), one.tickets(), one.hours()))
                        .toList(),
                load.months().stream()
                        .map(one -> new Month(one.month(), one.tickets(), one.hours(), one.customers()))
                        .toList());
    }
}
