package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.promises.launches.Launch.Item;
import dev.evenkeel.promises.launches.Tick;
import java.util.List;
import java.util.Optional;

/// One launch: what has to be ready, and whose promises wait for it.
public record LaunchPage(LaunchesPage.Row row, AccountNames names, List<Problem> problems) {
    public Optional<Tick> tick(Item item) {
        return Optional.ofNullable(row.found().done().get(item.task()));
    }
}
