package dev.evenkeel.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.capacity.Interests;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class InterestOnCapacityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    private final Database database = TestPostgres.database("rules", "debt", "capacity");
    private final AnnotationConfigApplicationContext context = context(database);
    private final Interests interests = context.getBean(Interests.class);
    private final InterestOnCapacity interest = new InterestOnCapacity(interests, CLOCK);
    private final DebtNotes notes = new DebtNotes(database, CLOCK, interest);

    private static AnnotationConfigApplicationContext context(Database database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> database);
        context.registerBean(InstantSource.class, () -> CLOCK);
        context.registerBean(Documents.class, () -> new Documents(database, CLOCK));
        context.scan("dev.evenkeel.capacity");
        context.refresh();
        return context;
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    private static NewDebtNote shortcut(double interest) {
        return new NewDebtNote(
                "Export without paging", null, null, null, Map.of("backend", 40.0), Map.of("backend", interest), DAY);
    }

    private double off() {
        return interests.asOf(DAY).getOrDefault("backend", 0.0);
    }

    @Test
    void comesOffWithTheNoteAndGoesBackAsItIsWorkedOff() {
        var note = notes.note(shortcut(8), "ann");
        assertThat(off()).isEqualTo(8);
        notes.pay(note.id(), "backend", 10, DAY, "ben");
        assertThat(off()).isEqualTo(6);
        notes.pay(note.id(), "backend", 30, DAY, "ben");
        assertThat(off()).isZero();
        notes.takeBack(note.id(), "ben");
        assertThat(off()).isEqualTo(6);
    }

    @Test
    void isMadeUpForWhereACrashCameBetween() {
        new DebtNotes(database, CLOCK).note(shortcut(8), "ann");
        assertThat(off()).isZero();
        interest.bringUpToDate(notes, "evenkeel");
        assertThat(off()).isEqualTo(8);
    }

    @Test
    void isTheWholeSumHoweverManyNoteAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var many = new ArrayList<Callable<DebtNote>>();
            for (int i = 0; i < 40; i++) many.add(() -> notes.note(shortcut(0.5), "ann"));
            for (var done : pool.invokeAll(many)) done.get();
        }
        assertThat(off()).isCloseTo(20, within(1e-9));
        assertThat(List.copyOf(notes.interestBySkill(DAY).values())).containsExactly(off());
    }
}
