package dev.evenkeel.api.subjects;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.api.Limit;
import dev.evenkeel.api.Today;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Histories: of everything, of some events, or of exactly those behind a signal's value.
@RestController
class TimelineController {
    private final Today today;
    private final Subjects subjects;
    private final Timelines timelines;

    TimelineController(Today today, Subjects subjects, Timelines timelines) {
        this.today = today;
        this.subjects = subjects;
        this.timelines = timelines;
    }

    /// Several names are several parameters; a comma belongs to a name.
    @InitBinder
    void namesWithCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor("\0"));
    }

    /// @param signal with `definition`: only the events that the signal's value of that day was computed from
    @Operation(summary = "An account's history, newest first; or the events behind a signal's value", tags = "Accounts")
    @GetMapping(Address.ACCOUNTS + "/{key}/timeline")
    TimelineAnswer account(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String[] event,
            @RequestParam(defaultValue = "") String[] page,
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(required = false) @Nullable String signal,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(defaultValue = "0") int offset) {
        var which = new Timelines.Which(named(event), named(page), definition, signal, from, today.or(asOf));
        return timelines.answer(
                Grain.ACCOUNT,
                subjects.account(key, which.asOf()).id(),
                person == null ? null : subjects.person(person, which.asOf()).id(),
                which,
                Limit.checked(limit),
                offset);
    }

    /// @param signal with `definition`: only the events that the signal's value of that day was computed from
    @Operation(summary = "A person's history, newest first; or the events behind a signal's value", tags = "People")
    @GetMapping(Address.PEOPLE + "/{key}/timeline")
    TimelineAnswer person(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String[] event,
            @RequestParam(defaultValue = "") String[] page,
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(required = false) @Nullable String signal,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(defaultValue = "0") int offset) {
        var which = new Timelines.Which(named(event), named(page), definition, signal, from, today.or(asOf));
        int id = subjects.person(key, which.asOf()).id();
        return timelines.answer(Grain.PERSON, id, null, which, Limit.checked(limit), offset);
    }

    private static Set<String> named(String[] names) {
        return Arrays.stream(names).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
