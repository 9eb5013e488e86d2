package dev.evenkeel.debt;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How far the product is bent for single customers (M95, M102, M103).
///
/// @param clients those with custom work that is still carried, the heaviest first
/// @param customers how many customers there are
/// @param standard how many of them use the product as it is
public record CustomisationLoad(List<Client> clients, int customers, int standard) {
    /// @param carryHours a month
    /// @param switches flags, branches and configurations of this client's items
    public record Client(String account, int items, double carryHours, int switches) {
        /// How many ways the product could behave for this client at most: two to the power of the switches.
        public BigInteger waysAtMost() {
            return BigInteger.TWO.pow(switches);
        }
    }

    /// @param customers keys of the accounts that pay
    public static CustomisationLoad of(Collection<CustomWork> works, Set<String> customers) {
        var byClient = works.stream()
                .filter(CustomWork::isCarried)
                .collect(Collectors.groupingBy(CustomWork::client))
                .entrySet()
                .stream()
                .map(entry -> client(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Client::carryHours)
                        .reversed()
                        .thenComparing(Client::account))
                .toList();
        var bent = byClient.stream().map(Client::account).collect(Collectors.toSet());
        int standard =
                (int) customers.stream().filter(key -> !bent.contains(key)).count();
        return new CustomisationLoad(byClient, customers.size(), standard);
    }

    private static Client client(String account, List<CustomWork> works) {
        return new Client(
                account,
                works.size(),
                works.stream().mapToDouble(CustomWork::carryHours).sum(),
                works.stream().mapToInt(CustomWork::switches).sum());
    }

    public double carryHours() {
        return clients.stream().mapToDouble(Client::carryHours).sum();
    }

    public double standardShare() {
        return customers == 0 ? 1 : (double) standard / customers;
    }
}
