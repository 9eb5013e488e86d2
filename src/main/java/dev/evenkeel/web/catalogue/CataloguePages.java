package dev.evenkeel.web.catalogue;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.CapabilityVersion;
import dev.evenkeel.catalogue.CheckboxFeature;
import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Proofs;
import dev.evenkeel.catalogue.Sheets;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.catalogue.UsedBy;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where the pages about the catalogue have their records from.
final class CataloguePages {
    private static final int SHOWN = 25;

    private final Capabilities capabilities;
    private final Proofs proofs;
    private final Sheets sheets;
    private final Accounts accounts;

    CataloguePages(Capabilities capabilities, Proofs proofs, Sheets sheets, Accounts accounts) {
        this.capabilities = capabilities;
        this.proofs = proofs;
        this.sheets = sheets;
        this.accounts = accounts;
    }

    CatalogueList list(CatalogueQuery query, AsOf asOf) {
        var catalogue = capabilities.on(asOf.day());
        var inventory = proofs.of(catalogue);
        var fitting = catalogue.all().stream().filter(query::fits).toList();
        var rows = fitting.stream()
                .filter(query::hasStage)
                .map(listed -> new CatalogueRow(listed, inventory.usage().get(listed.key()), asOf.day()))
                .sorted(Comparator.comparing(
                                (CatalogueRow row) -> row.listed().capability().stage())
                        .thenComparing(
                                row -> -(row.usage() == null ? 0 : row.usage().usingAnywhere()))
                        .thenComparing(row -> row.listed().capability().title()))
                .toList();
        var counts = new EnumMap<Stage, Long>(Stage.class);
        for (var listed : fitting) counts.merge(listed.capability().stage(), 1L, Long::sum);
        var segments = catalogue.all().stream()
                .flatMap(listed -> listed.capability().segments().stream())
                .distinct()
                .sorted()
                .toList();
        return new CatalogueList(
                query,
                rows,
                counts,
                catalogue.all().size(),
                catalogue.all().stream().filter(Listed::isStale).count(),
                segments,
                inventory,
                CheckboxFeature.of(catalogue, inventory, sheets.asked(asOf.day())),
                capabilities.settings(),
                capabilities.problems());
    }

    CapabilityPage capability(String key, AsOf asOf) {
        var catalogue = capabilities.on(asOf.day());
        var listed = catalogue.find(key).orElse(null);
        var used = listed == null ? List.<UsedBy>of() : proofs.accounts(listed.capability(), asOf.day());
        var shown = used.stream().limit(SHOWN).toList();
        var named = accounts.named(shown.stream().map(UsedBy::account).toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity(), (one, same) -> one));
        return new CapabilityPage(
                key,
                listed,
                listed == null ? null : proofs.of(catalogue).usage().get(key),
                shown.stream()
                        .filter(use -> named.containsKey(use.account()))
                        .map(use -> proof(use, named))
                        .toList(),
                used.size() - shown.size(),
                sheets.asked(asOf.day()).getOrDefault(key, 0),
                capabilities.versions(key),
                catalogue);
    }

    private static CapabilityPage.Proof proof(UsedBy use, Map<Integer, Account> named) {
        var account = java.util.Objects.requireNonNull(named.get(use.account()));
        return new CapabilityPage.Proof(account.key(), account.name(), use);
    }

    /// What is wrong with a text, or what saving it would mean.
    TextCheck check(String text, AsOf asOf) {
        var problems = capabilities.problems(Map.of("capability.yaml", text));
        if (!problems.isEmpty()) return TextCheck.refused(problems);
        var capability = capabilities.read("capability.yaml", text);
        var from = capability.from() == null ? asOf.today() : capability.from();
        var notes = new ArrayList<String>();
        if (from.isBefore(asOf.today()))
            notes.add("It holds from " + Say.longDay(from) + ": what is said about the days since then changes too. "
                    + "Leave `from` out to change from today on.");
        else if (from.isAfter(asOf.today())) notes.add("It holds from " + Say.longDay(from) + ".");
        else notes.add("It holds from today.");
        for (CapabilityVersion planned : capabilities.plannedAfter(capability.key(), from))
            if (planned.capability() != null && planned.from().isAfter(asOf.today()))
                notes.add("It takes the place of version " + planned.number() + ", planned for "
                        + Say.longDay(planned.from()) + ".");
        return new TextCheck(List.of(), notes);
    }
}
