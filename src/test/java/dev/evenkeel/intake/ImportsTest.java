package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    private static final String MAPPING = """
            as: events
            columns: {at: at, event: event, user: user, properties: "*"}
            """;
    private static final int ROWS = 23_456;

    @TempDir
    Path folder;

    private Database database;
    private final Events events = new Events();
    private Imports imports;

    @BeforeEach
    void start() {
        database = TestPostgres.database("intake");
        imports = new Imports(database, folder, events, InstantSource.system());
    }

    @AfterEach
    void stop() {
        imports.close();
        database.close();
    }

    @Test
    void bringsEveryRowInAndListsWhatItRefuses() throws InterruptedException {
        var id = run(file(ROWS));
        var done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.done()).isEqualTo(ROWS);
        assertThat(done.total()).isEqualTo(ROWS);
        assertThat(done.refused()).isEqualTo(ROWS / 1000);
        assertThat(done.share()).isEqualTo(1);
        assertThat(done.kind()).isEqualTo(ImportKind.EVENTS);
        assertThat(events.ids()).hasSize(ROWS - ROWS / 1000).doesNotHaveDuplicates();
        var problems = problems(id);
        assertThat(problems).hasSize(ROWS / 1000);
        assertThat(problems.getFirst().in("events.csv").toString())
                .isEqualTo("events.csv line 1001, column at: It is not a time: soon. "
                        + "Write it as 2026-03-12T09:30:00Z, or give its format in the mapping.");
    }

    @Test
    void givesTheSameIdsASecondTime() throws InterruptedException {
        run(file(ROWS));
        var first = events.ids();
        events.clear();
        run(file(ROWS));
        assertThat(events.ids()).isEqualTo(first);
    }

    @Test
    void runsTheSameImportAgainFromTheStart() throws InterruptedException {
        var id = run(file(1_500));
        var first = events.ids();
        events.clear();
        imports.start(id);
        await(id);
        assertThat(events.ids()).isEqualTo(first);
        assertThat(problems(id)).hasSize(1);
        assertThat(imports.find(id).orElseThrow().refused()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAFaultWhereItWas() throws InterruptedException {
        run(file(ROWS));
        var whole = events.ids();
        events.clear();

        events.failAfter(11_000);
        var id = run(file(ROWS));
        var interrupted = imports.find(id).orElseThrow();
        assertThat(interrupted.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(interrupted.failure()).contains("The disk is full");
        assertThat(interrupted.done()).isBetween(10_000L, 11_000L);

        events.failAfter(Integer.MAX_VALUE);
        imports.start(id);
        await(id);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(events.ids()).isEqualTo(whole);
        assertThat(problems(id)).hasSize(ROWS / 1000);
    }

    @Test
    void resumesByItselfAfterARestart() throws InterruptedException {
        run(file(ROWS));
        var whole = events.ids();
        events.clear();

        var id = checked(file(ROWS));
        events.pauseAfter(6_000);
        imports.start(id);
        events.awaitPause();
        var stopping = Thread.ofVirtual().start(imports::close);
        while (stopping.getState() != Thread.State.TIMED_WAITING && stopping.isAlive()) Thread.onSpinWait();
        events.goOn();
        stopping.join();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);

        imports = new Imports(database, folder, events, InstantSource.system());
        imports.resume();
        await(id);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(events.ids()).isEqualTo(whole);
    }

    @Test
    void resumesWhatAKillCutOff() throws InterruptedException {
        var id = run(file(ROWS));
        var whole = events.ids();
        database.sql()
                .sql("update intake.import set state = 'running', done = 10000, refused = 10")
                .update();
        events.clear();
        imports.resume();
        await(id);
        assertThat(imports.find(id).orElseThrow().done()).isEqualTo(ROWS);
        assertThat(events.ids()).isEqualTo(whole.subList(10_000 - 10, whole.size()));
    }

    @Test
    void stopsWhenCancelledAndKeepsWhatIsWritten() throws InterruptedException {
        var id = checked(file(ROWS));
        events.pauseAfter(4_000);
        imports.start(id);
        events.awaitPause();
        imports.cancel(id);
        events.goOn();
        await(id);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(events.ids()).hasSizeBetween(4_000, 10_000);
    }

    @Test
    void triesWithoutWriting() {
        var id = imports.upload("events.csv", file(2_500), "ann").id();
        var check = imports.check(id, "mapping.yaml", MAPPING, 0, Long.MAX_VALUE);
        assertThat(check.rows()).isEqualTo(2_500);
        assertThat(check.whole()).isTrue();
        assertThat(check.facts()).isEqualTo(2_498);
        assertThat(check.first()).hasSize(20);
        assertThat(check.problems()).singleElement().satisfies(group -> {
            assertThat(group.column()).isEqualTo("at");
            assertThat(group.count()).isEqualTo(2);
            assertThat(group.example().line()).isEqualTo(1_001);
        });
        assertThat(imports.check(id, "mapping.yaml", MAPPING, 0, 100).whole()).isFalse();
        assertThat(events.ids()).isEmpty();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void keepsNothingOfAMappingThatDoesNotFit() {
        var id = imports.upload("events.csv", file(10), "ann").id();
        assertThatThrownBy(() -> imports.check(id, "m.yaml", MAPPING.replace("user: user", "user: usr"), 0, 10))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("m.yaml:2:39: The file has no column usr. Did you mean user?");
        assertThatThrownBy(() -> imports.start(id)).hasMessageContaining("Its mapping is not confirmed yet");
    }

    @Test
    void refusesAFileOfNoKnownFormatAndKeepsNothing() throws IOException {
        assertThatThrownBy(() -> imports.upload("x.bin", bytes("\0\1\2"), "ann"))
                .isInstanceOf(Refused.class);
        assertThat(imports.all()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void listsTheFirstOfVeryManyRefusedRowsAndCountsThemAll() throws InterruptedException {
        var id = run(bytes("at,event,user\n" + "soon,e,u\n".repeat(12_000)));
        assertThat(imports.find(id).orElseThrow().refused()).isEqualTo(12_000);
        assertThat(problems(id)).hasSize(10_000);
        assertThat(events.ids()).isEmpty();
    }

    @Test
    void keepsUploadsInTheirFolderWhateverTheyAreCalled() {
        var upload = imports.upload("../../etc/a.csv", bytes("a,b\n1,2\n"), "ann");
        assertThat(upload.name()).isEqualTo("a.csv");
        assertThat(folder.resolve(upload.id().toString()).resolve("a.csv")).exists();
        imports.delete(upload.id());
        assertThat(folder.resolve(upload.id().toString())).doesNotExist();
        assertThat(imports.all()).isEmpty();
    }

    private UUID run(InputStream file) throws InterruptedException {
        var id = checked(file);
        imports.start(id);
        await(id);
        return id;
    }

    private UUID checked(InputStream file) {
        var id = imports.upload("events.csv", file, "ann").id();
        imports.check(id, "mapping.yaml", MAPPING, 0, 100);
        return id;
    }

    private void await(UUID id) throws InterruptedException {
        while (imports.find(id).orElseThrow().state().active()) Thread.onSpinWait();
    }

    private List<ImportProblem> problems(UUID id) {
        var problems = new ArrayList<ImportProblem>();
        imports.eachProblem(id, problems::add);
        return problems;
    }

    /// Every thousandth row has no time; every third is like the one before it.
    private static InputStream file(int rows) {
        var text = new StringBuilder("at,event,user,n\n");
        for (int i = 1; i <= rows; i++) {
            text.append(i % 1000 == 0 ? "soon" : "2026-01-02")
                    .append(",opened,u")
                    .append(i % 50)
                    .append(',');
            text.append(i - (i % 3 == 0 ? 50 : 0)).append('\n');
        }
        return bytes(text.toString());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// An event log in memory that can fail or pause.
    private static final class Events implements EventSink {
        private final List<EventId> ids = new ArrayList<>();
        private int failAfter = Integer.MAX_VALUE;
        private int pauseAfter = Integer.MAX_VALUE;
        private CountDownLatch paused = new CountDownLatch(1);
        private CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void append(List<Event> events) {
            synchronized (this) {
                if (ids.size() + events.size() > failAfter) throw new IllegalStateException("The disk is full");
                events.forEach(event -> ids.add(event.id()));
            }
            if (ids.size() >= pauseAfter) pause();
        }

        private void pause() {
            paused.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized void failAfter(int count) {
            failAfter = count;
        }

        synchronized void pauseAfter(int count) {
            pauseAfter = count;
            paused = new CountDownLatch(1);
            goOn = new CountDownLatch(1);
        }

        void awaitPause() throws InterruptedException {
            paused.await();
        }

        void goOn() {
            pauseAfter = Integer.MAX_VALUE;
            goOn.countDown();
        }

        synchronized List<EventId> ids() {
            return List.copyOf(ids);
        }

        synchronized void clear() {
            ids.clear();
        }
    }
}
