package dev.evenkeel.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.imports.rows.Layout;
import dev.evenkeel.intake.imports.rows.Row;
import dev.evenkeel.intake.imports.rows.Sample;
import dev.evenkeel.intake.imports.rows.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String EVENTS = """
            as: events
            columns:
              at: at
              event: event
              user: user
              properties: "*"
            """;

    @TempDir
    Path folder;

    private final List<ImportProblem> problems = new ArrayList<>();

    @Test
    void makesATrackOfAnEventAndKeepsTheOtherColumnsWithTheirTypes() {
        var event = one(
                EVENTS,
                "at,event,user,seats,paid,zip,plan,empty\n2026-01-02T03:04:05Z,report_run,7,12,True,00501,pro,\n");
        assertThat(event.kind()).isEqualTo(EventKind.TRACK);
        assertThat(event.name()).isEqualTo("report_run");
        assertThat(event.userId()).isEqualTo("7");
        assertThat(event.at()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(event.data()).isEqualTo("{\"paid\":true,\"plan\":\"pro\",\"seats\":12,\"zip\":\"00501\"}");
        assertThat(event.imported()).isTrue();
        assertThat(event.source()).isEqualTo("file");
    }

    @Test
    void keepsAColumnOfTextsAsTextsEvenWhereOneLooksLikeANumber() {
        var events = translate(EVENTS, "at,event,user,size\n2026-01-02,e,u,12\n2026-01-02,e,u,large\n");
        assertThat(events).extracting(Event::data).containsExactly("{\"size\":\"12\"}", "{\"size\":\"large\"}");
    }

    @Test
    void namesTheCellThatIsNoNumberWhereTheMappingSaysSo() {
        var mapping = EVENTS + "types: {size: number}\n";
        assertThat(translate(mapping, "at,event,user,size\n2026-01-02,e,u,12\n2026-01-02,e,u,large\n"))
                .hasSize(1);
        assertThat(problems)
                .containsExactly(new ImportProblem(
                        3, "size", "large", "It is not a number", "Mend the value, or change types in the mapping"));
    }

    @Test
    void takesNoPlaceholderForSomebody() {
        assertThat(translate(EVENTS, "at,event,user\n2026-01-02,e,null\n2026-01-02,e,000\n2026-01-02,e,u\n"))
                .hasSize(1);
        assertThat(problems).extracting(ImportProblem::line).containsExactly(2L, 3L);
        assertThat(problems.getFirst().what()).startsWith("It is a placeholder");
        problems.clear();
        var emptied =
                EVENTS.replace("user: user", "user: {column: user, values: {\"null\": \"\"}}\n  anonymous: device");
        assertThat(translate(emptied, "at,event,user,device\n2026-01-02,e,null,d1\n"))
                .extracting(Event::userId, Event::anonymousId)
                .containsExactly(tuple(null, "d1"));
        assertThat(problems).isEmpty();
    }

    @Test
    void namesTheAmountThatIsNoNumberAndTheDayThatIsNone() {
        var mapping = """
                as: deals
                columns: {deal: id, account: account, at: at, stage: stage, amount: amount, close_date: close}
                """;
        var rows = "id,account,at,stage,amount,close\nd,a,2026-01-02,open,1 000 EUR,soon\n"
                + "e,a,2026-01-02,open,17.5,2026-04-01\n";
        assertThat(translate(mapping, rows))
                .extracting(Event::data)
                .containsExactly("{\"amount\":17.5,\"close_date\":\"2026-04-01\",\"stage\":\"open\"}");
        assertThat(problems)
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(tuple(2L, "amount"), tuple(2L, "close"));
    }

    @Test
    void listsEveryProblemOfARowAndMakesNothingOfIt() {
        assertThat(translate(EVENTS, "at,event,user\nyesterday,,u\n2026-01-02,e,\n1969-12-31,e,u\n"))
                .isEmpty();
        assertThat(problems)
                .extracting(problem ->
                        problem.line() + " " + problem.column() + " " + problem.value() + ": " + problem.what())
                .containsExactly(
                        "2 at yesterday: It is not a time",
                        "2 event null: It is empty, and every row needs a value for event",
                        "3 null null: It says neither who did it nor on which device",
                        "4 at 1969-12-31: It is before 1970");
    }

    @Test
    void setsATimeInTheFutureToTheTimeOfReceiptAndMarksIt() {
        var event = one(EVENTS, "at,event,user\n2026-03-01T01:00:01Z,e,u\n");
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(event.clamped()).isTrue();
        assertThat(one(EVENTS, "at,event,user\n2026-03-01T01:00:00Z,e,u\n").clamped())
                .isFalse();
    }

    @Test
    void recognisesTheSameRowInAnotherFileAndTellsEqualRowsApart() {
        var first = translate(EVENTS, "at,event,user\n2026-01-02,e,u\n2026-01-02,e,u\n2026-01-02,e,v\n");
        var again = translate(EVENTS, "user,event,at\nv,e,2026-01-02\nu,e,2026-01-02T00:00:00Z\nu,e,2026-01-02\n");
        assertThat(ids(first)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(again));
    }

    @Test
    void takesTheSendersOwnMessageIdAsItIs() {
        var mapping = EVENTS.replace("columns:\n", "columns:\n  message_id: m\n");
        var event = one(mapping, "at,event,user,m\n2026-01-02,e,u,node-next-123\n");
        assertThat(event.id()).isEqualTo(EventId.of("node-next-123"));
        assertThat(event.messageId()).isEqualTo("node-next-123");
    }

    @Test
    void keepsRowsOfTwoFilesApartThatAreBothCalledOne() {
        var mapping = EVENTS.replace("columns:\n", "columns:\n  id: id\n");
        var first = one(mapping, "id,at,event,user\n1,2026-01-02,e,u\n");
        var other = one(mapping, "id,at,event,user\n1,2026-01-03,e,u\n");
        assertThat(first.id()).isNotEqualTo(other.id());
        var uuid = "0b6e8d52-7f1c-4a5e-9d43-111111111111";
        assertThat(one(mapping, "id,at,event,user\n" + uuid + ",2026-01-02,e,u\n")
                        .id())
                .isEqualTo(EventId.of(uuid));
    }

    @Test
    void makesAPersonWithAccountAndTraitsFromTheBeginningOfTime() {
        var mapping = "as: people\ncolumns: {user: id, account: org, email: mail, traits: [role]}";
        var event = one(mapping, "id,org,mail,role\nu1,acme,u1@acme.com,admin\n");
        assertThat(event.kind()).isEqualTo(EventKind.IDENTIFY);
        assertThat(event.groupId()).isEqualTo("acme");
        assertThat(event.at()).isEqualTo(Instant.EPOCH);
        assertThat(event.data()).isEqualTo("{\"email\":\"u1@acme.com\",\"role\":\"admin\"}");
    }

    @Test
    void makesAMembershipThatBeganLaterAFactOfItsOwn() {
        var mapping = "as: people\ncolumns: {user: id, account: org, since: since, traits: [role]}";
        var events = translate(mapping, "id,org,since,role\nu1,acme,2026-01-05,admin\n");
        assertThat(events).extracting(Event::groupId).containsExactly(null, "acme");
        assertThat(events).extracting(Event::at).containsExactly(Instant.EPOCH, Instant.parse("2026-01-05T00:00:00Z"));
    }

    @Test
    void makesAnAccountWithItsListOfDomains() {
        var mapping = "as: accounts\ncolumns: {account: id, name: name, domains: {column: d, split: \"|\"}}";
        var event = one(mapping, "id,name,d\na1,Acme,acme.com | acme.de|\n");
        assertThat(event.kind()).isEqualTo(EventKind.GROUP);
        assertThat(event.userId()).isNull();
        assertThat(event.groupId()).isEqualTo("a1");
        assertThat(event.data()).isEqualTo("{\"domains\":[\"acme.com\",\"acme.de\"],\"name\":\"Acme\"}");
    }

    @Test
    void translatesStagesFillsTemplatesAndReadsTimesInTheirFormat() {
        var mapping = """
                as: deals
                columns:
                  deal: "{account}-{plan}"
                  account: account
                  at: {column: day, format: dd.MM.yyyy}
                  stage: {column: what, values: {joined: won, left: churned}, default: open}
                  amount: eur
                  fields:
                    region: {constant: EU}
                    closing: {column: close, format: epoch_seconds}
                """;
        var events = translate(
                mapping,
                "account,plan,day,what,eur,close\na1,pro,05.01.2026,joined,1200.50,1767571200\na1,pro,06.01.2026,,,\n");
        assertThat(events).extracting(Event::name).containsExactly("a1-pro", "a1-pro");
        assertThat(events)
                .extracting(Event::data)
                .containsExactly(
                        "{\"amount\":1200.50,\"closing\":\"2026-01-05T00:00:00Z\",\"region\":\"EU\",\"stage\":\"won\"}",
                        "{\"region\":\"EU\",\"stage\":\"open\"}");
        assertThat(events.getFirst().at()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(events.getFirst().groupId()).isEqualTo("a1");
    }

    @Test
    void makesObjectsOfDottedNames() {
        var event = one(EVENTS, "at,event,user,a.b,a.c.d,x,x.y\n2026-01-02,e,u,1,2,3,4\n");
        assertThat(event.data()).isEqualTo("{\"a\":{\"b\":1,\"c\":{\"d\":2}},\"x\":3,\"x.y\":4}");
    }

    @Test
    void refusesWhatNoTextCanHold() {
        var row = "{\"at\":\"2026-01-02\",\"event\":\"e\",\"user\":\"u%s\",\"note\":\"x%s\"}\n";
        assertThat(translate(
                        EVENTS, row.formatted("", "") + row.formatted("\\u0000", "") + row.formatted("", "\\u0000")))
                .hasSize(1);
        assertThat(problems).extracting(ImportProblem::line).containsExactly(2L, 3L);
        assertThat(problems)
                .extracting(ImportProblem::what)
                .containsOnly("It has a character zero, which no text can hold");
    }

    private static List<EventId> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private Event one(String mapping, String text) {
        var events = translate(mapping, text);
        assertThat(problems).isEmpty();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private List<Event> translate(String yaml, String text) {
        var mapping = MappingReader.read("mapping.yaml", yaml).getFirst();
        var file = written(text);
        var events = new ArrayList<Event>();
        try (var sampled = SourceFile.open(file, Layout.GUESSED);
                var rows = SourceFile.open(file, mapping.layout())) {
            var types = ColumnTypes.of(mapping, Sample.of(sampled));
            var translator = new Translator(mapping, rows.columns(), types, "file");
            for (var read = rows.next(); read instanceof Row row; read = rows.next())
                events.addAll(translator.translate(row, NOW, problems));
        }
        return events;
    }

    private Path written(String text) {
        try {
            return Files.writeString(folder.resolve("file"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
