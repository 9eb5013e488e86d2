package dev.evenkeel.debt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// In how many variants the product is in use, beside how many there could be (M102). Two customers use the same
/// variant
/// when they have the same items of custom work, their own or others'.
///
/// @param inUse those of most customers first; the plain product is one of them where anybody uses it
/// @param switches of all items together
public record Variants(List<Variant> inUse, int switches) {
    /// @param items that are carried; none for the plain product
    /// @param customers keys of the accounts that use it
    public record Variant(List<CustomWork> items, List<String> customers) {
        public boolean isPlain() {
            return items.isEmpty();
        }
    }

    /// @param customers keys of the accounts that pay
    public static Variants of(Collection<CustomWork> works, Set<String> customers) {
        var carried = works.stream().filter(CustomWork::isCarried).toList();
        var byCustomer = new TreeMap<String, List<CustomWork>>();
        for (var customer : customers) byCustomer.put(customer, new ArrayList<>());
        for (var work : carried) {
            var users = new TreeSet<>(work.reusedBy());
            users.add(work.client());
            for (var user : users)
                byCustomer.computeIfAbsent(user, key -> new ArrayList<>()).add(work);
        }
        var byItems = new LinkedHashMap<List<CustomWork>, List<String>>();
        byCustomer.forEach((customer, items) ->
                byItems.computeIfAbsent(items, key -> new ArrayList<>()).add(customer));
        return new Variants(
                byItems.entrySet().stream()
                        .map(Variants::variant)
                        .sorted(Comparator.comparingInt(
                                        (Variant one) -> one.customers().size())
                                .reversed()
                                .thenComparing(one -> one.customers().getFirst()))
                        .toList(),
                carried.stream().mapToInt(CustomWork::switches).sum());
    }

    private static Variant variant(Map.Entry<List<CustomWork>, List<String>> one) {
        return new Variant(List.copyOf(one.getKey()), List.copyOf(one.getValue()));
    }

    /// Two to the power of the switches.
    public BigInteger atMost() {
        return BigInteger.TWO.pow(switches);
    }

    /// How many differ from the plain product.
    public long bent() {
        return inUse.stream().filter(one -> !one.isPlain()).count();
    }
}
