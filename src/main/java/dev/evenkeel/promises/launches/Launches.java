package dev.evenkeel.promises.launches;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Version;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.intellij.lang.annotations.Language;

/// The launches, and how far each is. What has to be ready is a document; that it is done is a row with who and when.
public final class Launches implements DocumentKeeper {
    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    private final Documents documents;
    private final Capabilities capabilities;
    private final Database database;
    private final InstantSource clock;

    public Launches(Documents documents, Capabilities capabilities, Database database, InstantSource clock) {
        this.documents = documents;
        this.capabilities = capabilities;
        this.database = database;
        this.clock = clock;
    }

    /// The same at another time, to tell what happened before.
    public Launches at(InstantSource then) {
        return new Launches(documents, capabilities, database, then);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LaunchReader.KIND);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        var keys = new HashMap<String, String>();
        texts.forEach((file, text) -> {
            var document = Document.read(file, text);
            var launch = LaunchReader.read(document);
            problems.addAll(document.problems());
            if (launch == null) return;
            var other = keys.put(launch.key(), file);
            if (other != null)
                problems.add(new Problem(
                        file, "`" + launch.key() + "` is also the name in " + other, "Give one another name"));
            unknown(file, launch).ifPresent(problems::add);
        });
        return problems;
    }

    private Optional<Problem> unknown(String file, Launch launch) {
        var catalogue = capabilities.on(today());
        if (catalogue.find(launch.capability()).isPresent()) return Optional.empty();
        var keys = catalogue.all().stream().map(listed -> listed.key()).toList();
        return Optional.of(new Problem(
                file,
                "`" + launch.capability() + "` is not in the catalogue",
                keys.isEmpty() ? "Write it into the catalogue first" : Nearest.remedy(launch.capability(), keys)));
    }

    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        var drafts = texts.entrySet().stream()
                .map(text -> new Draft(
                        LaunchReader.KIND,
                        Objects.requireNonNull(LaunchReader.read(Document.read(text.getKey(), text.getValue())))
                                .key(),
                        text.getValue()))
                .toList();
        return documents.saveAll(drafts, by);
    }

    /// Takes a launch off the list from now on; its versions stay.
    public void retire(String key, String by) {
        documents.retire(LaunchReader.KIND, key, by);
    }

    /// All launches as known at the end of a day, the next one first.
    public List<Readiness> on(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var last = new HashMap<String, Version>();
        for (var version : documents.history(LaunchReader.KIND))
            if (version.at().isBefore(end)) last.put(version.name(), version);
        var ticks = ticks(day);
        return last.values().stream()
                .filter(version -> !version.isRetired())
                .map(version -> LaunchReader.read(Document.read(version.name(), String.valueOf(version.text()))))
                .filter(Objects::nonNull)
                .map(launch -> readiness(launch, ticks.getOrDefault(launch.key(), Map.of()), day))
                .sorted(Comparator.comparing((Readiness one) -> one.launch().on())
                        .thenComparing(one -> one.launch().key()))
                .toList();
    }

    public Optional<Readiness> on(LocalDate day, String key) {
        return on(day).stream().filter(one -> one.launch().key().equals(key)).findFirst();
    }

    private Readiness readiness(Launch launch, Map<String, Tick> ticks, LocalDate day) {
        var committed = capabilities
                .on(day)
                .find(launch.capability())
                .map(listed -> listed.capability().by())
                .orElse(null);
        return new Readiness(launch, day, ticks, committed);
    }

    private Map<String, Map<String, Tick>> ticks(LocalDate day) {
        var ticks = new HashMap<String, Map<String, Tick>>();
        @Language("SQL")
        var select = "select * from promises.tick where at < ? order by id";
        database.sql()
                .sql(select)
                .param(day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var tick = new Tick(
                            row.getString("task"),
                            row.getBoolean("done"),
                            row.getString("said_by"),
                            row.getTimestamp("at").toInstant());
                    ticks.computeIfAbsent(row.getString("launch"), launch -> new HashMap<>())
                            .put(tick.task(), tick);
                });
        return ticks;
    }

    /// Says that a task is done, or is not after all. Said twice, it stays as it is.
    ///
    /// @throws Refused if there is no such launch or task
    public Readiness tick(String key, String task, boolean done, String by) {
        var today = today();
        var before =
                on(FAR, key).orElseThrow(() -> new Refused("launch", "There is no launch " + key, "Look at the list"));
        var item = before.launch()
                .item(task)
                .orElseThrow(() -> new Refused(
                        "task",
                        "There is no task `" + task + "`",
                        Nearest.remedy(
                                task,
                                before.launch().items().stream()
                                        .map(Launch.Item::task)
                                        .toList())));
        if (before.isDone(item) != done)
            database.sql()
                    .sql("insert into promises.tick (launch, task, done, said_by, at) values (?, ?, ?, ?, ?)")
                    .params(key, task, done, by, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        return on(today, key).orElse(before);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
