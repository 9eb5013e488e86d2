package dev.evenkeel.web.playbooks;

import dev.evenkeel.playbooks.Funnel;
import java.util.List;

/// The way from qualified to won.
///
/// @param by `playbook`, `seller` or `version`
public record FunnelPage(String by, Funnel all, List<Funnel> parts) {}
