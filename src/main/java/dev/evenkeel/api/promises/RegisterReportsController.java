package dev.evenkeel.api.promises;

import dev.evenkeel.api.Limit;
import dev.evenkeel.api.Today;
import dev.evenkeel.promises.Claims;
import dev.evenkeel.promises.Gaps;
import dev.evenkeel.promises.Notice;
import dev.evenkeel.promises.Notices;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Reconciliation;
import dev.evenkeel.promises.Reconciling;
import dev.evenkeel.promises.Reliability;
import dev.evenkeel.promises.Share;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/promises/…`: what the register adds up to.
@Tag(name = "Promises")
@RestController
@RequestMapping("/api/v1/promises")
class RegisterReportsController {
    private final Promises promises;
    private final Gaps gaps;
    private final Reconciling reconciling;
    private final Claims claims;
    private final Notices notices;
    private final Today today;

    RegisterReportsController(
            Promises promises, Gaps gaps, Reconciling reconciling, Claims claims, Notices notices, Today today) {
        this.promises = promises;
        this.gaps = gaps;
        this.reconciling = reconciling;
        this.claims = claims;
        this.notices = notices;
        this.today = today;
    }

    /// @param rate kept on time and in full, of those due (F34); absent where none was due
    /// @param low the 95 % interval (F40)
    record Rate(long kept, long due, @Nullable Double rate, double low, double high) {
        static Rate of(Share share) {
            return new Rate(
                    share.hits(), share.of(), share.of() == 0 ? null : share.value(), share.low(), share.high());
        }
    }

    /// @param byCurrentDate the same by the date each promise has now
    /// @param brier of the stated chances, 0 is best; absent where none was stated
    record Line(
            String name,
            Rate kept,
            Rate byCurrentDate,
            @Nullable Double brier,
            long stated) {
        static Line of(Reliability.Line line) {
            return new Line(
                    line.name(),
                    Rate.of(line.kept()),
                    Rate.of(line.keptByCurrent()),
                    Double.isNaN(line.brier()) ? null : line.brier(),
                    line.stated());
        }

        static List<Line> of(List<Reliability.Line> lines) {
            return lines.stream().map(Line::of).toList();
        }
    }

    /// @param causes how often each was the reason of a slip
    record ReliabilityAnswer(
            LocalDate day,
            Line all,
            List<Line> byClass,
            List<Line> byTeam,
            List<Line> bySeller,
            Map<String, Long> causes) {}

    @Operation(summary = "How well promises are kept")
    @GetMapping("/reliability")
    ReliabilityAnswer reliability(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var found = Reliability.of(promises.all(day), day);
        var causes = new TreeMap<String, Long>();
        found.causes().forEach((cause, number) -> causes.put(cause.word(), number));
        return new ReliabilityAnswer(
                day,
                Line.of(found.all()),
                Line.of(found.byClass()),
                Line.of(found.byTeam()),
                Line.of(found.bySeller()),
                causes);
    }

    /// @param days by which it is promised too early
    record Gap(long promise, String account, String what, LocalDate due, LocalDate capable, long days) {}

    /// @param cost value a year × years, by currency (F35)
    /// @param withoutDay promises for which no capable day is known
    record TimingGapAnswer(
            LocalDate day,
            int open,
            long days,
            List<PromiseAnswer.Value> cost,
            List<Gap> items,
            List<Long> withoutDay) {}

    @Operation(summary = "How much earlier is sold than can be delivered")
    @GetMapping("/timing-gap")
    TimingGapAnswer timingGap(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var gap = gaps.on(today.or(asOf));
        return new TimingGapAnswer(
                gap.day(),
                gap.promises(),
                gap.days(),
                gap.cost().values().stream()
                        .map(money -> new PromiseAnswer.Value(money.amount(), money.currency()))
                        .toList(),
                gap.lines().stream()
                        .map(line -> new Gap(
                                line.promise().id(),
                                line.promise().account(),
                                line.promise().thing(),
                                line.promise().due(),
                                line.capable(),
                                line.days()))
                        .toList(),
                gap.without().stream().map(Promise::id).toList());
    }

    record Difference(String key, String title, String why, String owner, List<Long> promises, List<String> places) {
        static List<Difference> of(List<Reconciliation.Difference> all) {
            return all.stream()
                    .map(one -> new Difference(
                            one.key(),
                            one.title(),
                            one.why(),
                            one.owner(),
                            one.promises().stream().map(Promise::id).toList(),
                            one.places()))
                    .toList();
        }
    }

    /// Sold and open, and not on the roadmap (M128).
    ///
    /// @param value a year, by currency
    /// @param hours of work in them, as far as the catalogue knows
    /// @param weekAgo how many there were
    record OffRoadmapAnswer(List<Long> promises, List<PromiseAnswer.Value> value, double hours, int weekAgo) {}

    record ReconciliationAnswer(
            LocalDate day,
            int sold,
            int sellable,
            int claimed,
            List<Difference> soldNotInCatalogue,
            List<Difference> claimedNotInCatalogue,
            List<Difference> soldNotClaimed,
            OffRoadmapAnswer offRoadmap) {}

    @Operation(summary = "Sold, catalogue and claimed against each other")
    @GetMapping("/reconciliation")
    ReconciliationAnswer reconciliation(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var found = reconciling.on(today.or(asOf));
        return new ReconciliationAnswer(
                found.day(),
                found.sold(),
                found.sellable(),
                found.claimed(),
                Difference.of(found.soldOnly()),
                Difference.of(found.claimedOnly()),
                Difference.of(found.soldUnclaimed()),
                offRoadmap(found.day()));
    }

    private OffRoadmapAnswer offRoadmap(LocalDate day) {
        var now = reconciling.offRoadmap(day);
        return new OffRoadmapAnswer(
                now.promises().stream().map(Promise::id).toList(),
                now.value().values().stream()
                        .map(money -> new PromiseAnswer.Value(money.amount(), money.currency()))
                        .toList(),
                now.hours(),
                reconciling.offRoadmap(day.minusWeeks(1)).promises().size());
    }

    record BroughtIn(int claims) {}

    /// Columns `place`, `capability`, `words`, `owner`. The new list takes the place of the last one.
    @Operation(summary = "Bring in what is said in public, as CSV")
    @PutMapping(
            value = "/claims",
            consumes = {"text/csv", "text/plain"})
    BroughtIn claims(@RequestBody String csv, Principal who) {
        return new BroughtIn(claims.bringIn("claims.csv", csv, who.getName()));
    }

    @Operation(summary = "What sellers were told, newest first")
    @GetMapping("/notices")
    List<Notice> notices(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return notices.latest(to, Limit.checked(limit), today.or(asOf));
    }
}
