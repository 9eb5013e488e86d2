package dev.evenkeel.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// How many want the like (F48).
///
/// @param effective 1/Σw² over each account's share of the requests
/// @param segments how many kinds of customers are among them
/// @param requests how many there were, this one included
public record Breadth(int accounts, double effective, int segments, int requests) {
    /// One asking: the account and its segment; empty where that is not known.
    record Asked(String account, String segment) {}

    static Breadth of(List<Asked> asked) {
        var byAccount = new HashMap<String, Integer>();
        var segments = new HashSet<String>();
        for (var one : asked) {
            byAccount.merge(one.account(), 1, Integer::sum);
            if (!one.segment().isEmpty()) segments.add(one.segment());
        }
        return new Breadth(byAccount.size(), effective(byAccount), segments.size(), asked.size());
    }

    private static double effective(Map<String, Integer> byAccount) {
        double total = byAccount.values().stream().mapToInt(one -> one).sum();
        double squares = byAccount.values().stream()
                .mapToDouble(one -> one / total * (one / total))
                .sum();
        return squares == 0 ? 0 : 1 / squares;
    }

    /// Whether nobody but one customer asks for it.
    public boolean oneCustomer() {
        return accounts <= 1;
    }
}
