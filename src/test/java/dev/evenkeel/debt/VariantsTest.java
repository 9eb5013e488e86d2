package dev.evenkeel.debt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static CustomWork work(int id, String client, int switches, Fate fate, String... reusedBy) {
        return new CustomWork(
                id,
                "Item " + id,
                client,
                null,
                null,
                Money.zero("USD"),
                Money.zero("USD"),
                DAY,
                12,
                switches,
                10,
                1,
                List.of(reusedBy),
                fate,
                DAY,
                "",
                "ann",
                Instant.EPOCH);
    }

    @Test
    void customersWithTheSameItemsUseTheSameVariant() {
        var found = Variants.of(
                List.of(
                        work(1, "a", 2, Fate.CARRIED, "b"),
                        work(2, "c", 1, Fate.CARRIED, "d"),
                        work(3, "d", 3, Fate.RETIRED)),
                Set.of("a", "b", "c", "d", "e", "f", "g"));
        assertThat(found.inUse())
                .extracting(Variants.Variant::customers)
                .containsExactly(List.of("e", "f", "g"), List.of("a", "b"), List.of("c", "d"));
        assertThat(found.inUse().getFirst().isPlain()).isTrue();
        assertThat(found.bent()).isEqualTo(2);
        assertThat(found.atMost()).as("the retired one has none left").isEqualTo(BigInteger.valueOf(8));
    }

    @Test
    void everyCustomerStandsInExactlyOneVariantHoweverTheyAreShared() {
        var random = new Random(102);
        for (int round = 0; round < 100; round++) {
            var customers = new TreeSet<String>();
            for (int i = 0; i < 8; i++) customers.add("c" + i);
            var works = new ArrayList<CustomWork>();
            for (int i = 0; i < random.nextInt(6); i++)
                works.add(work(
                        i,
                        "c" + random.nextInt(8),
                        random.nextInt(3),
                        random.nextInt(4) == 0 ? Fate.RETIRED : Fate.CARRIED,
                        random.ints(random.nextInt(4), 0, 8)
                                .mapToObj(n -> "c" + n)
                                .toArray(String[]::new)));
            var slow = new HashMap<String, Set<Integer>>();
            for (var customer : customers)
                slow.put(
                        customer,
                        works.stream()
                                .filter(CustomWork::isCarried)
                                .filter(one -> one.client().equals(customer)
                                        || one.reusedBy().contains(customer))
                                .map(CustomWork::id)
                                .collect(Collectors.toSet()));
            var found = Variants.of(works, customers);
            assertThat(found.inUse()).hasSize(Set.copyOf(slow.values()).size());
            assertThat(found.inUse().stream()
                            .mapToInt(one -> one.customers().size())
                            .sum())
                    .isEqualTo(8);
            for (var variant : found.inUse())
                assertThat(variant.customers())
                        .allSatisfy(one -> assertThat(slow.get(one))
                                .isEqualTo(variant.items().stream()
                                        .map(CustomWork::id)
                                        .collect(Collectors.toSet())));
        }
    }
}
