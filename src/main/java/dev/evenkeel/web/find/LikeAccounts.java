package dev.evenkeel.web.find;

import dev.evenkeel.web.layout.Choice;
import java.util.List;

/// Accounts that a field may mean, while it is typed: their keys and names.
public record LikeAccounts(List<Choice> choices) {}
