package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Several people in a process of their own, each moving promises from one Friday to another without end, for a test
/// that kills it.
///
/// Arguments: address of the database, a seed. Prints promise and day of every move once it was answered.
public final class MovingProcess {
    private static final int PEOPLE = 6;

    private MovingProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        var world = new PromisesWorld(Database.at(arguments[0]));
        world.promises.goOn();
        var ids = world.promises.all(PromisesWorld.TODAY).stream()
                .map(Promise::id)
                .toList();
        var people = new ArrayList<Thread>();
        for (int i = 0; i < PEOPLE; i++) {
            int one = i;
            var random = new Random(Long.parseLong(arguments[1]) + i);
            var own = ids.stream().filter(id -> id % PEOPLE == one).toList();
            people.add(Thread.ofPlatform().start(() -> move(world.promises, own, random)));
        }
        for (var person : people) person.join();
    }

    private static void move(Promises promises, List<Long> own, Random random) {
        while (!own.isEmpty()) {
            long id = own.get(random.nextInt(own.size()));
            var due = friday(random.nextInt(40));
            if (promises.with(id).orElseThrow().due().equals(due)) continue;
            promises.move(id, due, Cause.CAPACITY, "", "mover");
            synchronized (System.out) {
                System.out.println("moved " + id + " to " + due);
                System.out.flush();
            }
        }
    }

    static LocalDate friday(int week) {
        return PromisesWorld.TODAY.plusDays(4).plusWeeks(50 + week);
    }
}
