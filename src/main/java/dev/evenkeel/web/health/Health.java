package dev.evenkeel.web.health;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// How the server is.
///
/// @param status `well` if everything else is
/// @param postgresql `well`, or what is wrong
/// @param events `well`, or why nothing is taken in
/// @param lagSeconds how long the oldest event that is not taken in has waited
/// @param backlogBytes how much waits to be taken in
public record Health(String status, String postgresql, String events, double lagSeconds, long backlogBytes) {
    static final String WELL = "well";

    static Health of(String postgresql, String events, double lagSeconds, long backlogBytes) {
        var well = postgresql.equals(WELL) && events.equals(WELL);
        return new Health(well ? WELL : "unwell", postgresql, events, lagSeconds, backlogBytes);
    }

    @JsonIgnore
    boolean isWell() {
        return status.equals(WELL);
    }
}
