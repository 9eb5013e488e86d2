package dev.evenkeel.playbooks;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;

/// What a thousand live playbooks cost: at rest, and when verdicts change. Not a test: run it by hand.
final class PlaybooksCost {
    private static final int PLAYBOOKS = 1000;
    private static final int TICKS = 60;
    private static final int VERDICTS = 500;
    private static final int CONCERNED = 10;

    private PlaybooksCost() {}

    public static void main(String... arguments) {
        try (var world = new PlaybooksWorld()) {
            var texts = new LinkedHashMap<String, String>();
            for (int i = 0; i < PLAYBOOKS; i++) {
                var trigger = i < CONCERNED ? "{becomes: qualified}" : "{becomes: not qualified}";
                texts.put(
                        "p" + i + ".yaml",
                        PlaybooksWorld.PLAYBOOK
                                .replace("call-the-ready", "book-" + i)
                                .replace("{becomes: qualified}", trigger)
                                .replace("do: inbox, say: Call them", "do: webhook"));
            }
            measured("read and save", 1, () -> world.playbooks.apply(texts, "cost"));
            measured("go live", 1, () -> {
                for (int i = 0; i < PLAYBOOKS; i++) world.playbooks.goLive("book-" + i, "cost");
            });
            measured("first look", 1, world::work);
            measured("a second at rest", TICKS, () -> {
                for (int i = 0; i < TICKS; i++) world.work();
            });
            for (int account = 1; account <= VERDICTS; account++) world.verdict(account, true);
            measured("a changed verdict, ten playbooks concerned", VERDICTS, world::work);
        }
    }

    private static void measured(String what, int times, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        work.run();
        System.out.printf(
                "%-45s %9.3f ms of CPU, %9.3f ms%n",
                what,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / times,
                (System.nanoTime() - begun) / 1e6 / times);
    }
}
