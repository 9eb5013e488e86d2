package dev.evenkeel.web.definitions;

import dev.evenkeel.web.layout.AsOf;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the pages about definitions have their records from, and where their deeds go.
public interface DefinitionPages {
    DefinitionList all(AsOf asOf);

    /// Every version, latest first; empty when there is no such definition.
    List<Version> versions(String name);

    /// The versions that there were at the end of the day, latest first.
    default List<Version> versions(String name, AsOf asOf) {
        return versions(name).stream()
                .filter(version -> version.at().isBefore(asOf.end()))
                .toList();
    }

    /// The title in the text, or its name where it has none.
    String title(String name);

    /// A text to begin a new one with.
    String starter();

    /// @param name absent for one that is not saved yet
    Check check(@Nullable String name, String text, AsOf asOf);

    /// Saves the text as a new version and gives the definition's name.
    ///
    /// @throws dev.evenkeel.foundation.Refused with every mistake; nothing is saved then
    String save(String text, String by, AsOf asOf);

    /// Takes a definition out of use; its versions stay.
    ///
    /// @throws dev.evenkeel.foundation.Refused while others use its signals
    void retire(String name, String by, AsOf asOf);

    default Optional<Version> version(String name, int number) {
        return versions(name).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }
}
