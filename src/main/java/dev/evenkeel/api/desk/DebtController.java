package dev.evenkeel.api.desk;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.debt.DebtNote;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.NewDebtNote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/debt`: shortcuts, and what they cost every month.
@Tag(name = "Debt")
@RestController
@RequestMapping("/api/v1/debt")
class DebtController {
    private final DebtNotes notes;
    private final Accounts accounts;
    private final Today today;

    DebtController(DebtNotes notes, Accounts accounts, Today today) {
        this.notes = notes;
        this.accounts = accounts;
        this.today = today;
    }

    /// @param principal hours by skill to do it properly
    /// @param interest hours a month by skill until then
    record Body(
            @Nullable String shortcut,
            @Nullable String account,
            @Nullable String deal,
            @Nullable Long request,
            @Nullable Map<String, Double> principal,
            @Nullable Map<String, Double> interest,
            @Nullable LocalDate since) {}

    record Payment(
            @Nullable String skill,
            @Nullable Double hours,
            @Nullable LocalDate day) {}

    /// @param paysForItselfBy the day by which paying it off today would have paid for itself
    record Note(
            int id,
            String shortcut,
            @Nullable String account,
            @Nullable String deal,
            @Nullable Long request,
            LocalDate since,
            Map<String, Double> principal,
            Map<String, Double> paid,
            Map<String, Double> interest,
            double remainingHours,
            @Nullable LocalDate paidOffOn,
            @Nullable LocalDate paysForItselfBy,
            String by) {}

    /// @param bySkill hours a month
    record Interest(LocalDate day, Map<String, Double> bySkill) {}

    @Operation(summary = "Debt as it stood on a day")
    @GetMapping
    List<Note> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return notes.as(day).stream().map(note -> answer(note, day)).toList();
    }

    @Operation(summary = "Note a shortcut at the moment it is taken")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Note note(@RequestBody Body body, Principal who) {
        var note = new NewDebtNote(
                Objects.requireNonNullElse(body.shortcut(), ""),
                body.account() == null
                        ? null
                        : accounts.meant("account", body.account()).key(),
                body.deal(),
                body.request(),
                Objects.requireNonNullElse(body.principal(), Map.of()),
                Objects.requireNonNullElse(body.interest(), Map.of()),
                Objects.requireNonNullElse(body.since(), today.or(null)));
        return answer(notes.note(note, who.getName()), today.or(null));
    }

    @Operation(summary = "Hours of the principal that were worked off")
    @PostMapping("/{id}/payments")
    Note pay(@PathVariable int id, @RequestBody Payment body, Principal who) {
        known(id);
        var paid = notes.pay(
                id,
                Objects.requireNonNullElse(body.skill(), ""),
                Objects.requireNonNullElse(body.hours(), 0.0),
                Objects.requireNonNullElse(body.day(), today.or(null)),
                who.getName());
        return answer(paid, today.or(null));
    }

    @Operation(summary = "Hours a month that debt takes off each skill's capacity")
    @GetMapping("/interest")
    Interest interest(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return new Interest(day, notes.interestBySkill(day));
    }

    private void known(int id) {
        if (notes.with(id).isEmpty())
            throw new NotFound("debt note " + id, "There is none of this number", "List them with GET /api/v1/debt");
    }

    private static Note answer(DebtNote note, LocalDate day) {
        return new Note(
                note.id(),
                note.shortcut(),
                note.account(),
                note.deal(),
                note.request(),
                note.since(),
                note.principal(),
                note.paid(),
                note.interestNow(),
                note.remainingHours(),
                note.paidOffOn().orElse(null),
                note.paysForItselfBy(day).orElse(null),
                note.recordedBy());
    }
}
