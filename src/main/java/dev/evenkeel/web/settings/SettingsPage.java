package dev.evenkeel.web.settings;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.accounts.Fact;
import dev.evenkeel.web.signin.User;
import java.util.List;

/// Users, appearance and what this server is.
///
/// @param users empty for those who may not manage them
/// @param about version, stores and so on
public record SettingsPage(List<User> users, List<Fact> about, List<Problem> problems) {}
