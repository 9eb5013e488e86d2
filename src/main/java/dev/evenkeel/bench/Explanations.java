package dev.evenkeel.bench;

/// What the rows mean, for the report.
final class Explanations {
    static final String TEXT = """
            ## What is measured

            The server is the real one: the jar in a process of its own (`-Xmx1500m -XX:+UseParallelGC`, as the `evenkeel` command starts it), with its embedded PostgreSQL, DuckDB,
            absorption and scoring. CPU is that of the process and of its PostgreSQL, from `/proc`; the program that sends is
            another process and does not count. Our figures are of all rounds after a warm-up together; of the
            references the best round counts.

            - **intake.core**: batches of 100 events (about 600 bytes each: a UUID as message id, 250 bytes of properties; 2,000
              accounts, 50,000 people) over HTTP, on disk before the answer, until all are in the event store with their
              accounts, people and rollups. Events a CPU second of all that; the reference is the aim.
            - **intake.core-acknowledged**: the same, only until the last answer. What was absorbed meanwhile is included.
            - **intake.p99**: of a request at half as many events a second as a core takes in (intake.core). The reference
              is the aim.
            - **intake.http-postgresql**: intake.core against a plain Java server (JDK's HTTP server, virtual threads, Jackson)
              that inserts each request into PostgreSQL with one multi-row insert and commits before it answers; no index, no dedup,
              no validation, no rollup; the same PostgreSQL, the same requests, the same run.
            - **intake.day-cost**: CPU seconds to take in one more day of 50,000 events when there are twenty million, against one
              million (at scale 1); the mean of 24 days each, so that checkpoints are among them.
            - **intake.bytes**: event store, usage index and event log on disk after an orderly stop, with a UUID as message id and 250 bytes of
              properties. **intake.bytes-state** is PostgreSQL's folder beside it, its own 60 MB and write-ahead log included.
            - **intake.freshness**: 5,000 events a second over HTTP with the demo's definitions and that long history; p99 of the
              time from the answer to an event until the ranking shows the score that it changes.
            - **backtest.full**: a definition of ten signals and nine rules tried on every day of that history but the first 56, by what
              was known then, with a deal won in every fourth account: from the question until its result is kept. Warm, by itself;
              the reference is the aim. **backtest.threshold**: the numbers with their limits counted again at another threshold.
            - **backtest.day-by-day**: the same figure against the event store asked by SQL for the same measures of each day, from ten
              days on to all.
            - **intake.heap**: the most heap that was in use during that, garbage included; the reference is the limit.
            - **promises.can-we**: `GET /api/v1/can-we` of the real server over HTTP, one after the other, with 10,000 open promises
              (at scale 1), each with its reserved hours, 50 skills, past weeks for each, and 104 weeks; a service with one skill or
              three, by any day. p99 in seconds; the reference is the aim.
            - **promises.reserve**: 200 sellers at once, each reserving a service again and again through
              `POST /api/v1/can-we/reservations` on top of all that; answered when on disk. Reservations a second; the reference is
              the aim.
            """;

    private Explanations() {}
}
