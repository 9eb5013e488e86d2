package dev.evenkeel.web.desk;

import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.DebtNote;
import dev.evenkeel.web.layout.Csv;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ledgers as files for spreadsheets.
final class LedgerCsv {
    private LedgerCsv() {}

    static void customWork(List<CustomWork> works, LocalDate day, Writer out) throws IOException {
        out.write("id,item,client,deal,request,since,contract_ends,price,currency,build_hours,carry_hours_a_month,"
                + "hour_cost,margin,switches,reused_by,fate,advice\n");
        for (var work : works)
            line(
                    out,
                    work.id(),
                    work.item(),
                    work.client(),
                    work.deal(),
                    work.request(),
                    work.from(),
                    work.contractEnds(),
                    work.price().amount(),
                    work.price().currency(),
                    work.buildHours(),
                    work.carryHours(),
                    work.hourCost().amount(),
                    work.margin().amount(),
                    work.switches(),
                    String.join(" ", work.reusedBy()),
                    work.fate().words(),
                    work.advice(day).why());
    }

    static void debt(List<DebtNote> notes, LocalDate day, Writer out) throws IOException {
        out.write("id,shortcut,account,deal,request,since,principal_hours,remaining_hours,interest_hours_a_month,"
                + "paid_off_on,pays_for_itself_by\n");
        for (var note : notes)
            line(
                    out,
                    note.id(),
                    note.shortcut(),
                    note.account(),
                    note.deal(),
                    note.request(),
                    note.since(),
                    note.principalHours(),
                    note.remainingHours(),
                    note.interestHours(),
                    note.paidOffOn().orElse(null),
                    note.paysForItselfBy(day).orElse(null));
    }

    private static void line(Writer out, @Nullable Object... values) throws IOException {
        out.write(Stream.of(values).map(LedgerCsv::cell).collect(Collectors.joining(",")) + "\n");
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number) return value.toString();
        var text = Csv.safe(Objects.toString(value, ""));
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
