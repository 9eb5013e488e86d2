import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Imports the real data through the product's own command, twice, and checks what the product then says about it.
/// Run as `java .ci/RealData.java DATA_FOLDER`; uses nothing but the JDK and ./evenkeel.
final class RealData {
    private static final String KEY = "real-data-check-key-0123456789";
    private static final String PORT = "7491";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static int checks;

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]).toAbsolutePath();
        var home = Files.createTempDirectory("evenkeel-real-data");
        var server = evenkeel("serve", "--data", home.resolve("data").toString(), "--port", PORT).start();
        try {
            awaitServer(server);
            importAll(server, data);
            check("events by name", get("/events/names?as_of=2021-12-31"), names());
            importAll(server, data);
            check("events by name, after the second import", get("/events/names?as_of=2021-12-31"), names());
            run(evenkeel("apply", "examples/cncf/definitions"));
            ranking();
            roadmap(data);
        } finally {
            server.destroy();
            server.waitFor();
        }
        System.out.println("real data: " + checks + " checks passed");
    }

    /// Facts of the file itself: events per name that are not a machine's.
    private static List<String> names() {
        return List.of(
                "\"name\":\"feature_used\",\"times\":145491",
                "\"name\":\"commit\",\"times\":118333",
                "\"name\":\"pr_opened\",\"times\":52083",
                "\"name\":\"pr_merged\",\"times\":41807");
    }

    private static void ranking() throws Exception {
        var now = get("/accounts?definition=likely-to-join&as_of=2021-12-31&limit=5");
        check("the ranking says its day", now, List.of("\"as_of\":\"2021-12-31\"", "\"total\":911"));
        check("the ranking is explained", now, List.of("\"key\":\"a1278\"", "people active in a year"));
        var before = get("/accounts?definition=likely-to-join&as_of=2018-06-30&limit=5");
        check("another day, other companies", before, List.of("\"as_of\":\"2018-06-30\"", "\"ready\":4"));
        var one = get("/accounts/a1278?definition=likely-to-join&as_of=2021-12-31");
        check("one company, with its membership's stages", one, List.of("\"won\"", "\"churned\"", "suse.com"));
        var wrong = get("/accounts?definition=likely-to-join&as_of=yesterday");
        check("a wrong day is a clear problem", wrong, List.of("as_of", "\"status\":4"));
    }

    /// 654 proposals of Kubernetes, untidy as they are: no row is lost, and what is wrong with one is told.
    private static void roadmap(Path data) throws Exception {
        run(evenkeel("apply", "examples/kubernetes-roadmap"));
        var rows = Files.readString(data.resolve("roadmap/keps.csv"));
        var tried = post("/catalogue/imports?mapping=kubernetes-roadmap&file=keps.csv&dry_run=true", rows);
        check("a dry run saves nothing", get("/catalogue/capabilities"), List.of("\"total\":0"));
        check("the dry run tells every row", tried, List.of("\"dry_run\":true", "\"rows\":654"));
        var first = post("/catalogue/imports?mapping=kubernetes-roadmap&file=keps.csv", rows);
        check(
                "what came of every row",
                first,
                List.of("\"rows\":654", "\"added\":647", "“imlpemented” was read as “implemented”"));
        check("what was refused", first, List.of("It still lists the choices of its form", "“superseded” is no value", "names several values"));
        check("the same key twice", first, List.of("has the same key"));
        var again = post("/catalogue/imports?mapping=kubernetes-roadmap&file=keps.csv", rows);
        check("the same file again", again, List.of("\"added\":0", "\"changed\":0", "\"unchanged\":647"));
        check("a stage as of today", get("/catalogue/capabilities/kep-2625"), List.of("\"stage\":\"available\""));
    }

    private static void importAll(Process server, Path data) throws Exception {
        long begun = System.nanoTime();
        run(evenkeel(
                "import", "--yes", "--mapping", "examples/cncf/mapping.yaml", data.resolve("cncf-usage").toString()));
        var lag = Pattern.compile("\"backlog_bytes\":(\\d+)");
        while (true) {
            var backlog = lag.matcher(get("/intake"));
            if (!backlog.find()) throw new IllegalStateException("The intake does not tell its backlog");
            if (backlog.group(1).equals("0")) break;
            pause(server, 200);
        }
        System.out.printf("real data: imported and taken in within %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private static void check(String what, String answer, List<String> expected) {
        for (var part : expected) {
            if (!answer.contains(part)) throw new AssertionError(what + ": “" + part + "” is not in " + answer);
            checks++;
        }
    }

    private static void awaitServer(Process server) throws Exception {
        for (int i = 0; i < 240; i++) {
            try {
                get("/intake");
                return;
            } catch (IOException notYet) {
                pause(server, 500);
            }
        }
        throw new IllegalStateException("The server did not come up within two minutes");
    }

    private static void pause(Process server, int millis) throws InterruptedException {
        if (server.waitFor(millis, TimeUnit.MILLISECONDS))
            throw new IllegalStateException("The server ended with " + server.exitValue());
    }

    private static String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/v1" + path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static String post(String path, String csv) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/v1" + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static ProcessBuilder evenkeel(String... arguments) {
        var command = new java.util.ArrayList<>(List.of("./evenkeel"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.of("EVENKEEL_API_KEY", KEY, "EVENKEEL_PORT", PORT, "EVENKEEL_ADMIN_PASSWORD", "not-used-here"));
        return builder;
    }

    private static void run(ProcessBuilder command) throws Exception {
        int code = command.start().waitFor();
        if (code != 0) throw new IllegalStateException(command.command() + " ended with " + code);
    }
}
