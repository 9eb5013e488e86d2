package dev.evenkeel.activity.index;

import dev.evenkeel.activity.engine.UsageSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Events as they come, before they are sorted.
final class Rows implements UsageSink {
    private final Names names;
    private int size;
    private int[] account = new int[1_024];
    private int[] person = new int[1_024];
    private int[] actor = new int[1_024];
    private int[] day = new int[1_024];
    private int[] received = new int[1_024];
    private int[] name = new int[1_024];

    Rows(Names names) {
        this.names = names;
    }

    int size() {
        return size;
    }

    @Override
    public void add(
            int itsAccount, int itsPerson, int itsActor, int itsDay, int itsReceived, boolean page, String itsName) {
        if (size == account.length) grow();
        account[size] = itsAccount;
        person[size] = itsPerson;
        actor[size] = itsActor;
        day[size] = itsDay;
        received[size] = itsReceived;
        name[size++] = names.number(page, itsName);
    }

    private void grow() {
        int room = 2 * size;
        account = Arrays.copyOf(account, room);
        person = Arrays.copyOf(person, room);
        actor = Arrays.copyOf(actor, room);
        day = Arrays.copyOf(day, room);
        received = Arrays.copyOf(received, room);
        name = Arrays.copyOf(name, room);
    }

    /// Takes all of them out, sorted; null if there are none.
    @Nullable
    Segment sorted() {
        if (size == 0) return null;
        try {
            var order = order();
            var writer = SegmentWriter.to(null, size, stretches(order));
            for (int i = 0; i < order.length; i++) {
                int row = order[i];
                if (i == 0 || !together(order[i - 1], row)) writer.about(account[row], person[row]);
                writer.add(day[row], received[row], name[row], actor[row]);
            }
            return writer.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear();
        }
    }

    void clear() {
        size = 0;
        if (account.length > 1 << 20) {
            account = new int[1_024];
            person = new int[1_024];
            actor = new int[1_024];
            day = new int[1_024];
            received = new int[1_024];
            name = new int[1_024];
        }
    }

    private boolean together(int one, int other) {
        return account[one] == account[other] && person[one] == person[other];
    }

    private int stretches(int[] order) {
        int stretches = 1;
        for (int i = 1; i < order.length; i++) if (!together(order[i - 1], order[i])) stretches++;
        return stretches;
    }

    /// Rows by account, person and day: sorted by the last first, so that each order is kept within the next.
    private int[] order() {
        var order = new int[size];
        for (int i = 0; i < size; i++) order[i] = i;
        var by = order;
        for (var column : new int[][] {day, person, account}) by = Ordering.stable(by, column);
        return by;
    }
}
