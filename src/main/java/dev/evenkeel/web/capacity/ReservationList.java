package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Say;
import java.util.List;
import java.util.stream.Collectors;

public record ReservationList(List<Reservation> reservations, List<Problem> problems) {
    public static String hours(Reservation held) {
        return held.hours().entrySet().stream()
                .map(one -> Say.points(one.getValue()) + " h " + one.getKey())
                .collect(Collectors.joining(", "));
    }
}
