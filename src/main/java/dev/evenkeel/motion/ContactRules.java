package dev.evenkeel.motion;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.rules.Rule;
import dev.evenkeel.rules.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which accounts need a person before they get along by themselves (M53); the section `contact` of the document of
/// kind `motion`.
///
/// @param touches events in which somebody of ours spoke with them; null where none are said. A deal is a touch anyway
/// @param until what they have come to once they got along: its first event ends the look
/// @param from points from which a person is offered
/// @param facts how often an account did what, by the names that signs use
/// @param traits of the account, by the names that signs use
public record ContactRules(
        @Nullable EventFilter touches,
        EventFilter until,
        double from,
        Map<String, EventFilter> facts,
        Map<String, ValueType> traits,
        List<Sign> signs) {
    /// What speaks for a person, or with points below zero against one.
    public record Sign(String name, Rule when, double points) {}
}
