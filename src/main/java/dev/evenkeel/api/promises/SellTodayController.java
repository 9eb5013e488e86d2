package dev.evenkeel.api.promises;

import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.Pulse;
import dev.evenkeel.promises.Pulses;
import dev.evenkeel.promises.Readers;
import dev.evenkeel.promises.Readings;
import dev.evenkeel.promises.Sheets;
import dev.evenkeel.promises.Signatures;
import dev.evenkeel.promises.Subjects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/sell-today`: the sheet of what can be sold.
@Tag(name = "Promises")
@RestController
@RequestMapping("/api/v1/sell-today")
class SellTodayController {
    private final Sheets sheets;
    private final Signatures signatures;
    private final Pulses pulses;
    private final Subjects subjects;
    private final Readings readings;
    private final Today today;

    SellTodayController(
            Sheets sheets, Signatures signatures, Pulses pulses, Subjects subjects, Readings readings, Today today) {
        this.sheets = sheets;
        this.signatures = signatures;
        this.pulses = pulses;
        this.subjects = subjects;
        this.readings = readings;
        this.today = today;
    }

    /// @param by who signs; the key's own name if absent
    record Signed(@Nullable String segment, @Nullable String by) {}

    /// @param mark 1 (not sure) to 5 (sure)
    record Mark(
            @Nullable String what,
            @Nullable Integer mark,
            @Nullable String reason,
            @Nullable String by) {}

    @Operation(summary = "What can be sold today to a segment")
    @GetMapping
    SellTodayAnswer sheet(
            @RequestParam(defaultValue = "") String segment,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return SellTodayAnswer.of(sheets.on(today.or(asOf), segment));
    }

    @Operation(summary = "The segments there are sheets for")
    @GetMapping("/segments")
    List<String> segments(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return sheets.segments(today.or(asOf));
    }

    @Operation(summary = "Sign today's sheet of a segment")
    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    SellTodayAnswer sign(@RequestBody Signed body, Principal who) {
        var segment = segment(body);
        var day = today.or(null);
        signatures.sign(sheets.on(day, segment), said(body.by(), who));
        return SellTodayAnswer.of(sheets.on(day, segment));
    }

    @Operation(summary = "Who has read what the sheet of a segment says now")
    @GetMapping("/readers")
    Readers readers(
            @RequestParam(defaultValue = "") String segment,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return readings.of(sheets.on(today.or(asOf), segment));
    }

    @Operation(summary = "Say that somebody has read today's sheet of a segment")
    @PostMapping("/readers")
    Readers read(@RequestBody Signed body, Principal who) {
        var sheet = sheets.on(today.or(null), segment(body));
        readings.confirm(sheet, said(body.by(), who));
        return readings.of(sheet);
    }

    private String segment(Signed body) {
        var segment = Objects.requireNonNullElse(body.segment(), "").strip();
        var day = today.or(null);
        if (!segment.isEmpty() && !sheets.segments(day).contains(segment.toLowerCase(java.util.Locale.ROOT)))
            throw new Refused(
                    "segment",
                    "There is no segment " + segment,
                    "Use one of " + String.join(", ", sheets.segments(day)));
        return segment;
    }

    @Operation(summary = "How sure sellers are of each offer")
    @GetMapping("/confidence")
    Collection<Pulse> confidence(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return pulses.on(today.or(asOf)).values();
    }

    @Operation(summary = "Say how sure a seller is of an offer")
    @PostMapping("/confidence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@RequestBody Mark body, Principal who) {
        var subject = subjects.called(Objects.requireNonNullElse(body.what(), ""), today.or(null));
        pulses.say(
                subject.key(),
                Objects.requireNonNullElse(body.mark(), 0),
                Objects.requireNonNullElse(body.reason(), ""),
                said(body.by(), who));
    }

    private static String said(@Nullable String by, Principal who) {
        return by == null || by.isBlank() ? who.getName() : by.strip();
    }
}
