package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

/// Many sellers in a process of their own, each promising one onboarding after the other, for a test that kills it.
///
/// Arguments: address of the database, the day until which. Prints the reference of every promise once it was answered,
/// and ends when everything is sold.
public final class PromisingProcess {
    private static final int SELLERS = 12;

    private PromisingProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        var world = new PromisesWorld(Database.at(arguments[0]));
        world.promises.goOn();
        var due = LocalDate.parse(arguments[1]);
        var sellers = new ArrayList<Thread>();
        for (int i = 0; i < SELLERS; i++) sellers.add(Thread.ofPlatform().start(() -> sell(world.promises, due)));
        for (var seller : sellers) seller.join();
        System.exit(0);
    }

    private static void sell(Promises promises, LocalDate due) {
        try {
            while (true) {
                var reference = UUID.randomUUID().toString();
                var asked = PromisesWorld.promise(PromisesWorld.ONBOARDING, due).from(reference, null);
                var made = promises.make(asked, "seller");
                synchronized (System.out) {
                    System.out.println("promised " + made.reference() + " for good");
                    System.out.flush();
                }
            }
        } catch (Refused soldOut) {
            return;
        }
    }
}
