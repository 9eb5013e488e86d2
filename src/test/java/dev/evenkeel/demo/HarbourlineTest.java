package dev.evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HarbourlineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final HarbourlineConfig USUAL = HarbourlineConfig.upTo(TODAY);
    private static final Harbourline WORLD = Harbourline.of(USUAL);
    private static final Harbourline SMALL =
            Harbourline.of(USUAL.withAccounts(40).withDays(200));
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void tellsTheSameStoryTwice() {
        var again = Harbourline.of(SMALL.config());
        assertThat(SMALL.events().toList())
                .isEqualTo(SMALL.events().toList())
                .isEqualTo(again.events().toList());
        assertThat(SMALL.truth()).isEqualTo(again.truth());
    }

    @Test
    void tellsAnotherStoryForAnotherSeed() {
        var other = Harbourline.of(SMALL.config().withSeed(99));
        assertThat(other.events().limit(100).toList())
                .isNotEqualTo(SMALL.events().limit(100).toList());
    }

    @Test
    void onlyAddsToTheEndAsTheDayGoesOn() {
        var config = SMALL.config();
        var later = new HarbourlineConfig(
                config.seed(),
                config.accounts(),
                config.days(),
                config.rate(),
                config.now().plus(Duration.ofHours(5)));
        var events = SMALL.events().toList();
        assertThat(Harbourline.of(later).events().toList().subList(0, events.size()))
                .isEqualTo(events);
    }

    @Test
    void isAsBigAsTheDesignSays() {
        Set<String> people = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        long events = 0;
        for (var batches = WORLD.batches(1000); batches.hasNext(); ) {
            for (var event : batches.next()) {
                events++;
                if (event.kind() == EventKind.IDENTIFY) people.add(event.userId());
                if (event.groupId() != null) accounts.add(event.groupId());
            }
        }
        assertThat((double) events).isCloseTo(1_500_000, within(200_000.0));
        assertThat((double) WORLD.estimatedEvents()).isCloseTo(events, within(events * 0.03));
        assertThat(people.size()).isBetween(7_000, 9_000);
        assertThat(accounts).hasSize(400);
    }

    @Test
    void growsWithAccountsDaysAndRate() {
        long usual = SMALL.estimatedEvents();
        var config = SMALL.config();
        assertThat(Harbourline.of(config.withAccounts(160)).estimatedEvents()).isGreaterThan(2 * usual);
        assertThat(Harbourline.of(config.withDays(400)).estimatedEvents()).isGreaterThan(2 * usual);
        assertThat(Harbourline.of(config.withRate(4)).estimatedEvents()).isGreaterThan(2 * usual);
    }

    @Test
    void batchesAreOfTheSizeAskedForAndLoseNothing() {
        long events = 0;
        for (var batches = SMALL.batches(700); batches.hasNext(); ) {
            var batch = batches.next();
            assertThat(batch.size()).isEqualTo(batches.hasNext() ? 700 : batch.size());
            events += batch.size();
        }
        assertThat(events).isEqualTo(SMALL.events().count());
    }

    @Test
    void everyEventIsOneThatIntakeWouldAccept() {
        int number = 0;
        for (var events = WORLD.events().iterator(); events.hasNext(); ) {
            var event = events.next();
            if (!valid(event)) throw new AssertionError(event);
            if (event.kind() != EventKind.TRACK || number++ % 100 == 0)
                assertThat(JSON.readTree(event.data()).isObject()).isTrue();
        }
    }

    private static boolean valid(Event event) {
        boolean named =
                event.kind() != EventKind.TRACK && event.kind() != EventKind.PAGE && event.kind() != EventKind.DEAL
                        || event.name() != null;
        boolean grouped = event.kind() != EventKind.GROUP && event.kind() != EventKind.DEAL || event.groupId() != null;
        boolean someone = event.userId() != null || event.anonymousId() != null || event.kind() == EventKind.DEAL;
        boolean aliased = event.kind() != EventKind.ALIAS || event.previousId() != null;
        boolean id = event.id().equals(EventId.of(event.id().uuid().toString()))
                && event.id().uuid().version() == 4;
        return named && grouped && someone && aliased && id && !event.at().isAfter(event.receivedAt());
    }

    @Test
    void comesInOrderOfArrivalAndNeverAfterNow() {
        var last = Instant.MIN;
        int late = 0;
        int twice = 0;
        Set<EventId> ids = new HashSet<>();
        for (var events = WORLD.events().iterator(); events.hasNext(); ) {
            var event = events.next();
            if (event.receivedAt().isBefore(last) || event.receivedAt().isAfter(USUAL.now()))
                throw new AssertionError(event);
            last = event.receivedAt();
            if (event.at().isBefore(last.minus(Duration.ofHours(1)))) late++;
            if (!ids.add(event.id())) twice++;
        }
        assertThat(last).isAfter(USUAL.now().minus(Duration.ofHours(1)));
        assertThat(late).isBetween(1_000, 60_000);
        assertThat(twice).isBetween(100, 1_500);
    }

    @Test
    void nobodyDoesAnythingBeforeSigningUpButLookAround() {
        Map<String, Event> firsts = new HashMap<>();
        WORLD.events()
                .filter(event -> event.userId() != null && !event.bot())
                .forEach(event -> firsts.merge(event.userId(), event, (a, b) -> b.at().isBefore(a.at()) ? b : a));
        assertThat(firsts.values().stream().map(Event::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(EventKind.IDENTIFY, EventKind.ALIAS);
        assertThat(WORLD.events().filter(event -> event.userId() == null && event.kind() != EventKind.DEAL))
                .allMatch(event -> event.kind() == EventKind.PAGE);
    }

    @Test
    void noTwoPeopleShareAnAddress() {
        Map<String, Set<String>> people = new HashMap<>();
        WORLD.events()
                .filter(event -> event.kind() == EventKind.IDENTIFY)
                .forEach(event -> people.computeIfAbsent(
                                JSON.readTree(event.data()).get("email").asString(), email -> new TreeSet<>())
                        .add(event.userId()));
        assertThat(people.values()).allMatch(users -> users.size() == 1);
    }

    @Test
    void whoMovesUsesTheProductAtBothAccounts() {
        Map<String, Set<String>> accounts = new HashMap<>();
        WORLD.events()
                .filter(event -> event.kind() == EventKind.GROUP)
                .forEach(event -> accounts.computeIfAbsent(event.userId(), user -> new TreeSet<>())
                        .add(event.groupId()));
        var movers = accounts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .toList();
        assertThat(movers.size()).isBetween(20, 150);
        assertThat(movers).anyMatch(entry -> entry.getValue().equals(Set.of(Cast.ALDER_AND_FINCH, Cast.BRIGHTWATER)));
    }

    @Test
    void theCastIsInAWorldOfAnySize() {
        for (var world :
                List.of(WORLD, SMALL, Harbourline.of(USUAL.withAccounts(10).withDays(60)))) {
            assertThat(truth(world, Cast.BRIGHTWATER).ready()).isTrue();
            assertThat(truth(world, Cast.NORTHGATE).bought()).isTrue();
            assertThat(truth(world, Cast.ALDER_AND_FINCH).bought()).isFalse();
            assertThat(truth(world, Cast.OSPREY).drivers()).isEmpty();
        }
        assertThat(WORLD.events().filter(event -> event.data().contains(Cast.MARA.name())))
                .isNotEmpty();
    }

    @Test
    void theCastIsTheSameOnAnyDay() {
        for (int week = 0; week < 52; week += 3) {
            var config = HarbourlineConfig.upTo(TODAY.plusDays(week * 8L));
            var world = Harbourline.of(config.withAccounts(10));
            assertThat(truth(world, Cast.BRIGHTWATER).ready())
                    .as("%s", config.now())
                    .isTrue();
            assertThat(truth(world, Cast.NORTHGATE).churnedOn()).isNull();
            assertThat(truth(world, Cast.TIDEWATER).churnedOn()).isNotNull();
            assertThat(truth(world, Cast.KESTREL_AND_VALE).bought()).isFalse();
        }
    }

    private static Truth truth(Harbourline world, String account) {
        return world.truth().stream()
                .filter(one -> one.accountId().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void kestrelReachedItsLimitYesterday() {
        var limit = WORLD.events()
                .filter(event -> "Limit Reached".equals(event.name()) && Cast.KESTREL_AND_VALE.equals(event.groupId()))
                .toList();
        assertThat(limit).hasSize(1);
        assertThat(limit.getFirst().at().toString())
                .startsWith(TODAY.minusDays(1).toString());
    }

    @Test
    void aThirdOfTheAccountsBuyAndSomeAreReadyNow() {
        var truth = WORLD.truth();
        assertThat(truth.stream().filter(Truth::bought).count()).isBetween(100L, 140L);
        assertThat(truth.stream().filter(Truth::ready).count()).isBetween(8L, 60L);
    }

    @Test
    void refusesAWorldThatCannotBeTold() {
        assertThatThrownBy(() -> new HarbourlineConfig(1, 0, 5, Double.NaN, USUAL.now()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(3));
    }
}
