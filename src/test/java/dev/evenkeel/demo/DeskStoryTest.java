package dev.evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.LookBacks;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.RuleUse;
import dev.evenkeel.desk.RuleUses;
import dev.evenkeel.desk.State;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.testing.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeskStoryTest {
    @Test
    void tellsOfCalmWeeksOfARushAndOfWhatWaits() throws IOException {
        try (var server = TestServer.start(Map.of())) {
            var now = server.bean(InstantSource.class).instant();
            var world = Harbourline.of(
                    HarbourlineConfig.upTo(now).withAccounts(120).withDays(400).withRate(0.1));
            world.batches(2_500).forEachRemaining(server.bean(EventSink.class)::append);
            assertThat(server.bean(Absorber.class).caughtUp(Duration.ofMinutes(3)))
                    .isTrue();
            var desk = server.bean(Desk.class);
            var story = new DeskStory(
                    world,
                    server.bean(Policies.class),
                    desk,
                    server.bean(CustomWorks.class),
                    server.bean(DebtNotes.class));
            assertThat(story.canBeTold(server.bean(Deals.class))).isTrue();
            story.tell(DeskStories.policy());

            assertThat(desk.waiting()).hasSize(4);
            assertThat(desk.waitingFor("admin")).hasSizeGreaterThanOrEqualTo(2);
            var settled = desk.settled(100);
            assertThat(settled).hasSizeBetween(15, 25);
            assertThat(settled.stream().map(Request::state).collect(Collectors.toSet()))
                    .isEqualTo(Set.of(State.APPROVED, State.DECLINED));
            var today = world.config().today();
            assertThat(server.bean(CustomWorks.class).as(today)).isNotEmpty();
            assertThat(server.bean(DebtNotes.class).interestBySkill(today)).containsKey("integrations");
            assertThat(server.bean(LookBacks.class).as(today))
                    .anySatisfy(one -> assertThat(one.won()).isTrue());
            assertThat(server.bean(RuleUses.class).all()).anySatisfy(use -> {
                assertThat(use.rule()).isEqualTo("Everything is read");
                assertThat(use.changed()).isZero();
                assertThat(use.cases()).isEqualTo(Math.min(RuleUse.ENOUGH, settled.size()));
            });
        }
    }
}
