package dev.evenkeel.api.definitions;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Everybody who owns kinds of documents.
@Component
final class Keepers {
    private final List<DocumentKeeper> keepers;
    private final Database database;

    Keepers(List<DocumentKeeper> keepers, Database database) {
        this.keepers = keepers;
        this.database = database;
    }

    /// Gives each text to the keeper of its kind.
    ///
    /// @throws Refused with all problems of all texts
    Sorted sort(Map<String, String> texts) {
        var sorted = new LinkedHashMap<DocumentKeeper, Map<String, String>>();
        var problems = new ArrayList<Problem>();
        texts.forEach((file, text) -> {
            var kind = DocumentKeeper.kindIn(text);
            var keeper = keeper(kind);
            // A text that is no YAML, or says no kind, is told about by the keeper of definitions.
            if (keeper.isPresent())
                sorted.computeIfAbsent(keeper.get(), one -> new LinkedHashMap<>())
                        .put(file, text);
            else
                problems.add(
                        new Problem(file, "`" + kind + "` is not a kind of document", Nearest.remedy(kind, kinds())));
        });
        sorted.forEach((keeper, own) -> problems.addAll(keeper.problems(own)));
        if (!problems.isEmpty()) throw new Refused(problems);
        return new Sorted(sorted);
    }

    private Optional<DocumentKeeper> keeper(String kind) {
        var wanted = kind.isEmpty() ? "definition" : kind;
        return keepers.stream()
                .filter(keeper -> keeper.kinds().contains(wanted))
                .findFirst();
    }

    private Set<String> kinds() {
        var kinds = new TreeSet<String>();
        keepers.forEach(keeper -> kinds.addAll(keeper.kinds()));
        return kinds;
    }

    /// Texts with their keepers, all of them found right.
    final class Sorted {
        private final Map<DocumentKeeper, Map<String, String>> texts;

        private Sorted(Map<DocumentKeeper, Map<String, String>> texts) {
            this.texts = texts;
        }

        /// The files that only editors save.
        List<String> edited() {
            return texts.entrySet().stream()
                    .filter(one -> one.getKey().isEdited())
                    .flatMap(one -> one.getValue().keySet().stream())
                    .toList();
        }

        Map<String, String> of(DocumentKeeper keeper) {
            return texts.getOrDefault(keeper, Map.of());
        }

        /// Those who save apart go first: if one of them refuses after all, nothing else is saved.
        List<Version> save(String by) {
            var versions = new ArrayList<Version>();
            save(true, versions, by);
            database.transact(() -> save(false, versions, by));
            return versions;
        }

        private void save(boolean apart, List<Version> versions, String by) {
            texts.forEach((keeper, own) -> {
                if (keeper.isApart() == apart) versions.addAll(keeper.apply(own, by));
            });
        }
    }
}
