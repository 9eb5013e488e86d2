package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import java.util.Map;

/// Signals that several definitions use, from a document of kind `signals`.
///
/// @param source the text it was read from
public record SharedSignals(String name, Grain about, Map<String, Signal> signals, String source) {}
