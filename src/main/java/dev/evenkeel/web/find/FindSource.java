package dev.evenkeel.web.find;

import dev.evenkeel.web.layout.AsOf;
import java.util.List;

/// Something that can be found by name: accounts, people, pages. Every bean of this type is asked.
@FunctionalInterface
public interface FindSource {
    /// What fits the text best, at most the given number; the text may be empty.
    List<Found> find(String text, int most, AsOf asOf);
}
