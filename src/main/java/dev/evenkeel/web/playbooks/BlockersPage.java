package dev.evenkeel.web.playbooks;

import dev.evenkeel.playbooks.Blocked;
import java.util.List;
import java.util.Map;

/// Why accounts were no case for sales.
///
/// @param names of the accounts, by number
public record BlockersPage(List<Blocked> blocked, Map<Integer, String> names) {}
