package dev.evenkeel.promises.launches;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The day on which something new can be sold, with all that has to be ready by then (M127); a document of kind
/// `launch`.
///
/// @param key its name in documents and addresses
/// @param capability key of what is launched
/// @param on the day
/// @param items what has to be ready
public record Launch(
        String key,
        String title,
        String capability,
        LocalDate on,
        @Nullable String owner,
        List<Item> items) {
    public Launch {
        items = List.copyOf(items);
    }

    /// One thing that has to be ready.
    ///
    /// @param area whose it is, such as product, sales or support
    /// @param by the day it has to be done; that of the launch where nobody said
    /// @param weight how much it counts, above 0
    public record Item(String task, String area, @Nullable String owner, LocalDate by, double weight) {}

    public Optional<Item> item(String task) {
        return items.stream().filter(item -> item.task().equals(task)).findFirst();
    }
}
