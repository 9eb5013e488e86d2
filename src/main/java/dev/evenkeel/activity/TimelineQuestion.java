package dev.evenkeel.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which part of whose history.
///
/// @param subject number of the account or person
/// @param filter which events; any activity means all kinds, identity calls included
/// @param person within an account, only what this person did
/// @param from first day
/// @param to last day
/// @param offset how many entries were read already
/// @param limit how many more are wanted
public record TimelineQuestion(
        Grain grain,
        int subject,
        EventFilter filter,
        @Nullable Integer person,
        @Nullable LocalDate from,
        LocalDate to,
        int offset,
        int limit) {}
