package dev.evenkeel.debt.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.NewCustomWork;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupportLoadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final double A_MONTH = 365.25 / 12 / SupportLoad.NOW;

    private final Database database = TestPostgres.database("debt");
    private final Tickets tickets = new Tickets(database, () -> Instant.parse("2026-11-20T10:00:00Z"));
    private final CustomWorks works = new CustomWorks(database, () -> Instant.parse("2026-11-20T10:00:00Z"));

    @AfterEach
    void close() {
        database.close();
    }

    private static Ticket ticket(String id, LocalDate day, String account, String feature, double hours) {
        return new Ticket(id, day, account, feature, hours, "");
    }

    private SupportLoad load(LocalDate day) {
        var year = tickets.between(day.minusYears(1), day);
        return SupportLoad.of(year, works.as(day), end -> 10, day);
    }

    @Test
    void tellsHoursByFeatureBesideWhatCustomWorkWasThoughtToTake() {
        works.record(
                new NewCustomWork(
                        "Payroll export",
                        "acme",
                        null,
                        null,
                        new Money(900_00, "USD"),
                        80,
                        2,
                        new Money(90_00, "USD"),
                        TODAY.minusDays(200),
                        12,
                        0),
                "ann");
        tickets.say(
                List.of(
                        ticket("1", TODAY.minusDays(5), "acme", "payroll EXPORT", 12),
                        ticket("2", TODAY.minusDays(15), "acme", "Payroll export", 6),
                        ticket("3", TODAY.minusDays(15), "beta", "schedules", 1),
                        ticket("4", TODAY.minusDays(100), "beta", "schedules", 50)),
                "ann");
        var load = load(TODAY);
        var first = load.features().getFirst();
        assertThat(first.hours()).isCloseTo(18 * A_MONTH, within(1e-9));
        assertThat(first.works()).hasSize(1);
        assertThat(first.beyondReckoned()).isCloseTo(18 * A_MONTH - 2, within(1e-9));
        assertThat(load.features().getLast().hours()).isCloseTo(A_MONTH, within(1e-9));
        assertThat(load.customers()).extracting(SupportLoad.Client::account).containsExactly("acme", "beta");
        assertThat(load.months().getFirst().hours()).isEqualTo(50);
    }

    @Test
    void theLastStatementOfATicketCountsAndAnUnchangedOneIsNoNews() {
        var csv = "id,day,account,feature,hours\n7,2026-11-01,acme,schedules,2\n8,2026-11-02,,schedules,1\n";
        assertThat(tickets.bringIn(csv, "ann")).isEqualTo(2);
        assertThat(tickets.bringIn(csv, "ann")).isZero();
        assertThat(tickets.bringIn(csv.replace(",2\n", ",5\n"), "ben")).isEqualTo(1);
        assertThat(load(TODAY).features().getFirst().hours()).isCloseTo(6 * A_MONTH, within(1e-9));
    }

    @Test
    void namesEveryLineThatIsWrongAndTakesNothingIn() {
        assertThatThrownBy(() -> tickets.bringIn("""
                        id,day,account,feature,hours
                        1,2026-11-01,acme,schedules,2
                        ,2026-11-31,acme,,many
                        3,2026-12-24,acme,schedules,-1
                        """, "ann"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where())
                                .containsExactly("line 3", "line 3"));
        assertThatThrownBy(() -> tickets.say(List.of(ticket("", TODAY.plusDays(1), "", "", -1)), "ann"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(4));
        assertThat(tickets.between(LocalDate.EPOCH, TODAY)).isEmpty();
    }

    @Test
    void theSlopeIsWhatOneMoreCustomerBrings() {
        var all = new ArrayList<Ticket>();
        for (int month = 1; month <= 10; month++)
            all.add(ticket("m" + month, LocalDate.of(2026, month, 10), "acme", "schedules", 7 + 3.0 * month));
        var load = SupportLoad.of(
                all,
                List.of(),
                end -> (int) ChronoUnit.MONTHS.between(LocalDate.of(2026, 1, 1), end.plusDays(1)),
                TODAY);
        assertThat(load.hoursANewCustomer()).isCloseTo(3, within(1e-9));
        assertThat(SupportLoad.of(all, List.of(), end -> 5, TODAY).hoursANewCustomer())
                .isNaN();
    }
}
