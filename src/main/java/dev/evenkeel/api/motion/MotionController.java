package dev.evenkeel.api.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.motion.MotionFit;
import dev.evenkeel.motion.Motions;
import dev.evenkeel.motion.NewSwitch;
import dev.evenkeel.motion.SalesCycle;
import dev.evenkeel.motion.SegmentFit;
import dev.evenkeel.motion.Side;
import dev.evenkeel.motion.Switches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/motion`: how the company sells, and which motion fits. The signs are a document of kind `motion`.
@Tag(name = "Motion")
@RestController
@RequestMapping("/api/v1/motion")
class MotionController {
    private final Motions motions;
    private final Switches switches;
    private final Accounts accounts;
    private final Today today;

    MotionController(Motions motions, Switches switches, Accounts accounts, Today today) {
        this.motions = motions;
        this.switches = switches;
        this.accounts = accounts;
        this.today = today;
    }

    /// @param holds absent where what it looks at is not known
    record Sign(
            String name, String side, String when, @Nullable Boolean holds) {}

    /// @param measured what is known, by the names that signs use
    /// @param salesFit how far the numbers speak for selling by people, 0 to 1
    /// @param salesShareOfPlan of what is planned
    /// @param mismatch plan less numbers; above zero the plan has too much for sellers
    /// @param segments the same for each
    record FitAnswer(
            LocalDate day,
            Map<String, Double> measured,
            List<Sign> signs,
            long salesSigns,
            long productSigns,
            @Nullable Double salesFit,
            @Nullable Double salesShareOfPlan,
            @Nullable Double mismatch,
            boolean mismatched,
            List<Segment> segments) {}

    /// @param segment as the accounts' trait says it
    /// @param salesFit how far its numbers speak for selling by people, 0 to 1; absent where too little is known
    record Segment(
            String segment,
            int accounts,
            Map<String, Double> measured,
            long salesSigns,
            long productSigns,
            @Nullable Double salesFit) {
        static Segment of(SegmentFit one) {
            return new Segment(
                    one.segment(),
                    one.accounts(),
                    words(one.fit()),
                    one.fit().holding(Side.SALES),
                    one.fit().holding(Side.PRODUCT),
                    known(one.fit().salesFit()));
        }
    }

    private static Map<String, Double> words(MotionFit fit) {
        var measured = new TreeMap<String, Double>();
        fit.values().forEach((one, value) -> measured.put(one.word(), value));
        return measured;
    }

    @Operation(summary = "Which motion the company's numbers fit")
    @GetMapping("/fit")
    FitAnswer fit(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var fits = motions.fits(today.or(asOf))
                .orElseThrow(() -> new NotFound(
                        "motion",
                        "Nobody has said what speaks for which motion",
                        "Apply a document of kind `motion` with POST /api/v1/definitions/apply"));
        var fit = fits.whole();
        return new FitAnswer(
                fit.day(),
                words(fit),
                fit.judged().stream()
                        .map(one -> new Sign(
                                one.sign().name(),
                                one.sign().side().word(),
                                one.sign().when().text(),
                                switch (one.truth()) {
                                    case HOLDS -> Boolean.TRUE;
                                    case FAILS -> Boolean.FALSE;
                                    case UNKNOWN -> null;
                                }))
                        .toList(),
                fit.holding(Side.SALES),
                fit.holding(Side.PRODUCT),
                known(fit.salesFit()),
                known(fit.motion().salesShareOfPlan()),
                known(fit.mismatch()),
                fit.isMismatched(),
                fits.segments().stream().map(Segment::of).toList());
    }

    /// @param median days
    /// @param p85 85 % took at most so many days
    record Line(
            String name,
            int deals,
            @Nullable Double median,
            @Nullable Double p85) {
        static Line of(SalesCycle.Line line) {
            return new Line(line.name(), line.deals(), known(line.median()), known(line.p85()));
        }
    }

    record Stuck(String deal, String stage, double days, double usual) {}

    record Source(
            String source,
            int open,
            int won,
            int lost,
            @Nullable Double winRate) {}

    record DealsAnswer(
            LocalDate day, Line won, List<Line> segments, List<Line> stages, List<Stuck> stuck, List<Source> sources) {}

    @Operation(summary = "How long deals take, where they stand too long, where they come from")
    @GetMapping("/deals")
    DealsAnswer deals(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var selling = motions.selling(today.or(asOf));
        var cycle = selling.cycle();
        return new DealsAnswer(
                cycle.day(),
                Line.of(cycle.won()),
                cycle.segments().stream().map(Line::of).toList(),
                cycle.stages().stream().map(Line::of).toList(),
                cycle.stuck().stream()
                        .map(one -> new Stuck(one.deal().key(), one.stage(), one.days(), one.usual()))
                        .toList(),
                selling.sources().lines().stream()
                        .map(one -> new Source(one.source(), one.open(), one.won(), one.lost(), known(one.winRate())))
                        .toList());
    }

    /// @param left a year without it
    /// @param promisedHours that would come free
    /// @param runwayMonths that would be left; absent where nobody said, or where nothing would be burnt
    record Without(
            String account,
            BigDecimal revenue,
            double share,
            BigDecimal left,
            double top1Then,
            double effectiveThen,
            double promisedHours,
            @Nullable Double runwayMonths) {}

    record CustomersAnswer(
            LocalDate day,
            BigDecimal revenue,
            String currency,
            int customers,
            double top1,
            double top5,
            double effectiveCustomers,
            double promisedHours,
            @Nullable Double runwayMonths,
            List<Without> largest) {}

    @Operation(summary = "How much hangs on few customers, and what would be left without each")
    @GetMapping("/customers")
    CustomersAnswer customers(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var found = motions.selling(today.or(asOf)).dependence();
        return new CustomersAnswer(
                found.day(),
                found.revenue().amount(),
                found.revenue().currency(),
                found.customers(),
                found.now().top1(),
                found.now().top5(),
                found.now().effective(),
                found.hours(),
                known(found.runway()),
                found.largest().stream()
                        .map(one -> new Without(
                                one.account(),
                                one.revenue().amount(),
                                one.share(),
                                one.left().amount(),
                                one.then().top1(),
                                one.then().effective(),
                                one.hours(),
                                known(one.runway())))
                        .toList());
    }

    /// @param share of a year's price; absent where it is not known
    record Incumbent(
            String name,
            int customers,
            @Nullable Double share,
            double hours,
            @Nullable Double imported) {}

    record Missing(String what, int times) {}

    /// @param share of a year's price, in the middle
    record SwitchingAnswer(
            LocalDate day, int records, @Nullable Double share, List<Incumbent> incumbents, List<Missing> missing) {}

    @Operation(summary = "What it costs customers to come over")
    @GetMapping("/switching")
    SwitchingAnswer switching(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var found = motions.selling(today.or(asOf)).switching();
        return new SwitchingAnswer(
                found.day(),
                found.records().size(),
                known(found.median()),
                found.incumbents().stream()
                        .map(one -> new Incumbent(
                                one.name().toLowerCase(Locale.ROOT),
                                one.customers(),
                                known(one.median()),
                                one.hours(),
                                known(one.imported())))
                        .toList(),
                found.gaps().stream()
                        .map(one -> new Missing(one.gap(), one.times()))
                        .toList());
    }

    /// @param imported share of their data that came over by itself, 0 to 1
    /// @param missing what was missing to move more easily
    record Switch(
            @Nullable String account,
            @Nullable String incumbent,
            @Nullable LocalDate day,
            @Nullable Double hours,
            @Nullable Double imported,
            @Nullable Double overlapMonths,
            @Nullable List<String> missing) {}

    @Operation(summary = "Note what it took a customer to come over")
    @PostMapping("/switching")
    @ResponseStatus(HttpStatus.CREATED)
    SwitchingAnswer record(@RequestBody Switch body, Principal who) {
        switches.record(
                new NewSwitch(
                        body.account() == null || body.account().isBlank()
                                ? ""
                                : accounts.meant("account", body.account()).key(),
                        Objects.requireNonNullElse(body.incumbent(), ""),
                        Objects.requireNonNullElse(body.day(), today.or(null)),
                        Objects.requireNonNullElse(body.hours(), 0.0),
                        body.imported(),
                        Objects.requireNonNullElse(body.overlapMonths(), 0.0),
                        Objects.requireNonNullElse(body.missing(), List.of())),
                who.getName());
        return switching(null);
    }

    private static @Nullable Double known(double number) {
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }
}
