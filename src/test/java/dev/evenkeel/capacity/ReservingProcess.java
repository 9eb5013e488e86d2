package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;

/// Many sellers in a process of their own, each reserving hour after hour, for a test that kills it.
///
/// Arguments: address of the database, the instant it is, the day by which. Prints the id of every reservation once it
/// was answered, and ends when everything is sold.
public final class ReservingProcess {
    private static final int SELLERS = 16;

    private ReservingProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        var ledger = new Ledger(
                Database.at(arguments[0]), InstantSource.fixed(Instant.parse(arguments[1])), CapacityWorld.WEEKS);
        var reservations = new Reservations(ledger);
        var by = LocalDate.parse(arguments[2]);
        var sellers = new ArrayList<Thread>();
        for (int i = 0; i < SELLERS; i++) sellers.add(Thread.ofPlatform().start(() -> sell(reservations, by)));
        for (var seller : sellers) seller.join();
        System.exit(0);
    }

    private static void sell(Reservations reservations, LocalDate by) {
        try {
            while (true) {
                var held = reservations.reserve(CapacityWorld.wish(0.25, by), null, "seller");
                synchronized (System.out) {
                    System.out.println("reserved " + held.id() + " for good");
                    System.out.flush();
                }
            }
        } catch (Refused soldOut) {
            return;
        }
    }
}
