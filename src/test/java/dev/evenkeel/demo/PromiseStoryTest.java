package dev.evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.promises.Claims;
import dev.evenkeel.promises.Contradiction;
import dev.evenkeel.promises.Contradictions;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Pulses;
import dev.evenkeel.promises.Reconciling;
import dev.evenkeel.promises.Reliability;
import dev.evenkeel.promises.SellToday;
import dev.evenkeel.promises.Sheets;
import dev.evenkeel.promises.Signatures;
import dev.evenkeel.testing.TestServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromiseStoryTest {
    @Test
    void tellsOfPromisesKeptAndBrokenAndOfARushThatDidHarm() {
        try (var server = TestServer.start(Map.of())) {
            var now = server.bean(InstantSource.class).instant();
            var world = Harbourline.of(
                    HarbourlineConfig.upTo(now).withAccounts(160).withDays(548).withRate(0.1));
            world.batches(2_500).forEachRemaining(server.bean(EventSink.class)::append);
            assertThat(server.bean(Absorber.class).caughtUp(Duration.ofMinutes(3)))
                    .isTrue();
            var today = world.config().today();
            new CatalogueStory(server.bean(Capabilities.class), server.bean(dev.evenkeel.catalogue.Sheets.class))
                    .tell();
            server.bean(Plans.class).change(Workshop.on(today), "demo", "The plan");
            var promises = server.bean(Promises.class);
            var story = new PromiseStory(world, promises);
            assertThat(story.canBeTold(server.bean(Deals.class))).isTrue();
            story.tell();
            var sheets = server.bean(Sheets.class);
            new SheetStory(
                            world,
                            sheets,
                            server.bean(Signatures.class),
                            server.bean(Claims.class),
                            server.bean(Pulses.class))
                    .tell();

            var all = promises.all(today);
            assertThat(all).hasSizeBetween(45, 70);
            var found = Reliability.of(all, today);
            var rates = found.byClass().stream()
                    .collect(Collectors.toMap(
                            Reliability.Line::name, line -> line.kept().value()));
            assertThat(rates.getOrDefault("customer", 0.0))
                    .isGreaterThan(rates.getOrDefault("contractual", 1.0) + 0.25);
            assertThat(found.causes().size()).isGreaterThanOrEqualTo(4);
            var kinds = server.bean(Contradictions.class).among(all, today).stream()
                    .map(Contradiction::kind)
                    .collect(Collectors.toSet());
            assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(Contradiction.Kind.values()));
            assertThat(sheets.on(today, "").standing()).isEqualTo(SellToday.Standing.SIGNED);
            assertThat(sheets.on(today, "healthcare").standing()).isEqualTo(SellToday.Standing.STALE);
            var reconciled = server.bean(Reconciling.class).on(today);
            assertThat(reconciled.soldOnly()).isNotEmpty();
            assertThat(reconciled.claimedOnly()).isNotEmpty();
            assertThat(reconciled.soldUnclaimed()).isNotEmpty();
        }
    }
}
