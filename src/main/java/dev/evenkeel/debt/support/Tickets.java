package dev.evenkeel.debt.support;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;

/// What support was asked for and how long it took. A ticket that is said anew is a row of its own; the last one
/// counts.
public final class Tickets {
    private static final int MOST = 100_000;

    private final Database database;
    private final InstantSource clock;

    public Tickets(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how many of them were new or said otherwise than before
    /// @throws Refused with every line that is wrong; then nothing is taken in
    public int bringIn(String csv, String by) {
        return say(TicketReader.read(csv), by);
    }

    /// @return how many of them were new or said otherwise than before
    /// @throws Refused with everything that is wrong; then nothing is taken in
    public int say(List<Ticket> tickets, String by) {
        var placed = new LinkedHashMap<String, Ticket>();
        for (int i = 0; i < tickets.size(); i++) placed.put("tickets." + i, tickets.get(i));
        return say(placed, by);
    }

    private int say(Map<String, Ticket> tickets, String by) {
        var problems = new ArrayList<Problem>();
        if (tickets.size() > MOST)
            problems.add(new Problem("tickets", "They are more than " + MOST, "Bring them in by parts"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        tickets.forEach((where, ticket) -> ticket.check(where, today, problems));
        if (!problems.isEmpty()) throw new Refused(problems);
        return database.transact(() -> write(tickets.values().stream().toList(), by));
    }

    private int write(List<Ticket> tickets, String by) {
        var known = known();
        int written = 0;
        for (var ticket : tickets) {
            if (ticket.equals(known.put(ticket.id(), ticket))) continue;
            @Language("SQL")
            var insert = """
                    insert into debt.ticket (ticket, day, account, feature, hours, subject, said_by, said_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""";
            database.sql()
                    .sql(insert)
                    .params(ticket.id(), ticket.day(), ticket.account(), ticket.feature(), ticket.hours())
                    .params(ticket.subject(), by, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            written++;
        }
        return written;
    }

    private Map<String, Ticket> known() {
        var known = new HashMap<String, Ticket>();
        for (var ticket : between(LocalDate.EPOCH, LocalDate.of(9999, 1, 1))) known.put(ticket.id(), ticket);
        return known;
    }

    /// Those that came in after the first day and up to the last, the oldest first.
    public List<Ticket> between(LocalDate after, LocalDate until) {
        @Language("SQL")
        var select = """
                select * from (select distinct on (ticket) * from debt.ticket order by ticket, id desc) said
                where day > ? and day <= ? order by day, ticket""";
        return database.sql()
                .sql(select)
                .params(after, until)
                .query((row, n) -> new Ticket(
                        row.getString("ticket"),
                        row.getObject("day", LocalDate.class),
                        row.getString("account"),
                        row.getString("feature"),
                        row.getDouble("hours"),
                        row.getString("subject")))
                .list();
    }
}
