package dev.evenkeel.web.desk;

import dev.evenkeel.desk.RuleUse;
import dev.evenkeel.rules.Version;
import dev.evenkeel.web.definitions.Mistake;
import java.util.List;

/// The editor of the desk policy.
///
/// @param checked whether the text was looked at, with no mistakes in it or some
/// @param versions latest first
public record PolicyPage(
        String text, boolean checked, List<Mistake> mistakes, List<Version> versions, List<RuleUse> uses) {
    public int rows() {
        return Math.clamp(text.lines().count() + 3, 24, 80);
    }

    public List<RuleUse> removable() {
        return uses.stream().filter(RuleUse::remove).toList();
    }
}
