package dev.evenkeel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.Imports;
import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import picocli.CommandLine;

/// The command against the real interface in a real web server, with an event log in memory.
class ImportTest {
    private static final List<Event> EVENTS = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    private static ConfigurableApplicationContext server;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() {
        server = new SpringApplication(Web.class).run("--server.port=0", "--logging.level.root=error");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        EVENTS.clear();
        var imports = server.getBean(Imports.class);
        imports.all().forEach(each -> imports.delete(each.id()));
    }

    @Test
    void bringsAFolderInByOneMapping() throws IOException {
        write("accounts.csv", "id;name\na1;Acme\n");
        write("people.jsonl", "{\"id\":\"u1\",\"org\":{\"id\":\"a1\"}}\n");
        write("notes.md", "nothing to import");
        var mapping = write("mapping.yaml", """
                imports:
                  - {files: people.*, as: people, columns: {user: id, account: org.id}}
                  - {files: acc*.csv, as: accounts, columns: {account: id, name: name}}
                """);
        assertThat(run(folder.toString(), "--mapping", mapping.toString())).isZero();
        assertThat(EVENTS).extracting(Event::kind).containsExactly(EventKind.IDENTIFY, EventKind.GROUP);
        assertThat(out.toString()).contains("people.jsonl  done  1 rows").contains("accounts.csv  done  1 rows");
    }

    @Test
    void tellsRefusedRowsAndEndsWithThree() throws IOException {
        var events = write("events.csv", "user_id,event,ts\nu1,opened,2021-01-02\nu1,opened,soon\n");
        var report = folder.resolve("problems.csv");
        assertThat(run(events.toString(), "--yes", "--report", report.toString()))
                .isEqualTo(3);
        assertThat(EVENTS).hasSize(1);
        assertThat(Files.readString(report))
                .isEqualToNormalizingNewlines("file,line,column,value,reason,remedy\n"
                        + "events.csv,3,ts,soon,It is not a time,"
                        + "\"Write it as 2026-03-12T09:30:00Z, or give its format in the mapping\"\n");
    }

    @Test
    void triesWithoutWriting() throws IOException {
        var events = write("events.csv", "user_id,event,ts,plan\nu1,opened,2021-01-02,pro\nu1,opened,soon,pro\n");
        assertThat(run(events.toString(), "--dry-run")).isEqualTo(3);
        assertThat(EVENTS).isEmpty();
        assertThat(out.toString())
                .contains("events.csv: 2 rows would make 1 facts; 1 rows would be refused. Nothing was written.")
                .contains("2021-01-02T00:00:00Z  track  name opened  user u1  {\"plan\":\"pro\"}")
                .contains("1 ×  column ts: It is not a time, first in line 3: soon.");
        assertThat(server.getBean(Imports.class).all()).isEmpty();
    }

    @Test
    void asksForAMappingWhereNobodyConfirmsTheGuess() throws IOException {
        var events = write("events.csv", "user_id,event,ts\nu1,opened,2021-01-02\n");
        assertThat(run(events.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("It was not confirmed. Add --yes");
        assertThat(out.toString()).contains("These look like events").contains("    user: user_id");
        assertThat(EVENTS).isEmpty();
    }

    @Test
    void namesThePlaceOfEveryMistakeInAMapping() throws IOException {
        var events = write("events.csv", "user_id,event,ts\nu1,opened,2021-01-02\n");
        var mapping = write("mapping.yaml", "as: events\ncolumns:\n  at: ts\n  evnt: event\n  user: user_id\n");
        assertThat(run(events.toString(), "--mapping", mapping.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains(mapping + ":4:3: events have no evnt. Did you mean event?")
                .contains(mapping + ":3:3: Nothing is mapped to event, which events need");
        write("mapping.yaml", "as: events\ncolumns:\n  at: ts\n  event: event\n  user: userid\n");
        assertThat(run(events.toString(), "--mapping", mapping.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(mapping + ":5:9: The file has no column userid. Did you mean user_id?");
    }

    @Test
    void saysThatNoServerAnswers() throws IOException {
        var events = write("events.csv", "user_id,event,ts\nu1,opened,2021-01-02\n");
        assertThat(run(events.toString(), "--server", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(err.toString()).contains("No server answers there. Start one with evenkeel serve");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... given) {
        var port = server.getEnvironment().getProperty("local.server.port");
        var line = new CommandLine(new Import())
                .setExecutionExceptionHandler(new PlainErrors())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var arguments = new ArrayList<>(List.of(given));
        if (!arguments.contains("--server")) arguments.addAll(List.of("--server", "http://127.0.0.1:" + port));
        return line.execute(arguments.toArray(String[]::new));
    }

    /// No @Configuration, or the scan of a whole server in the same test run would find it.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.evenkeel.api",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(api\\.imports\\..*Controller|ProblemResponses|JsonConfiguration)"))
    static class Web {
        @Bean
        Database database() {
            return TestPostgres.database("intake");
        }

        @Bean
        Imports imports(Database database) throws IOException {
            return new Imports(database, Files.createTempDirectory("imports"), EVENTS::addAll, InstantSource.system());
        }

        @Bean
        Today today() {
            return new Today(InstantSource.system());
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(CsrfConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
