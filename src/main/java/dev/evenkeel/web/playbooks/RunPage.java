package dev.evenkeel.web.playbooks;

import dev.evenkeel.playbooks.Run;
import java.util.List;

/// One account on its way through a playbook.
public record RunPage(Run run, String title, String account, List<Run.Deed> deeds) {}
