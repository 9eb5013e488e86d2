package dev.evenkeel.promises;

import static dev.evenkeel.promises.PromisesWorld.CLOUD;
import static dev.evenkeel.promises.PromisesWorld.FORECAST;
import static dev.evenkeel.promises.PromisesWorld.ONBOARDING;
import static dev.evenkeel.promises.PromisesWorld.SERVERS;
import static dev.evenkeel.promises.PromisesWorld.SSO;
import static dev.evenkeel.promises.PromisesWorld.TODAY;
import static dev.evenkeel.promises.PromisesWorld.promise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final PromisesWorld world = new PromisesWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void keepsTheFirstAndTheCurrentDateWithWhoAndWhen() {
        var made = world.promises.make(
                promise(FORECAST, TODAY.plusDays(130))
                        .on("deal-of-acme", new Money(4_800_000, "USD"))
                        .said("You will have the forecast in May", "mail", "west"),
                "dana");
        world.on(TODAY.plusDays(10));
        var moved = world.promises.move(made.id(), TODAY.plusDays(160), Cause.ESTIMATE, "It takes longer", "ines");
        assertThat(moved.firstDue()).isEqualTo(TODAY.plusDays(130));
        assertThat(moved.due()).isEqualTo(TODAY.plusDays(160));
        assertThat(moved.steps()).singleElement().satisfies(step -> {
            assertThat(step.by()).isEqualTo("ines");
            assertThat(step.at()).isEqualTo(world.instant());
            assertThat(step.cause()).isEqualTo(Cause.ESTIMATE);
        });
        assertThat(world.promises
                        .with(made.id(), TODAY.plusDays(9))
                        .orElseThrow()
                        .due())
                .isEqualTo(TODAY.plusDays(130));
        assertThat(world.promises.with(made.id(), TODAY.minusDays(1))).isEmpty();
        assertThat(world.announced).hasSize(2).last().isInstanceOf(PromiseSlipped.class);
    }

    @Test
    void namesEverythingThatIsWrongAndWritesNothing() {
        var wrong = new NewPromise(
                null,
                "nobody",
                null,
                Subject.other(" "),
                0,
                TODAY.minusDays(1),
                "x".repeat(2_001),
                "",
                Firmness.CUSTOMER,
                1.5,
                new Money(-1, "USD"),
                "dana",
                null,
                true,
                true,
                null,
                false);
        var problems = catchThrowableOfType(Refused.class, () -> world.promises.make(wrong, "dana"))
                .problems();
        assertThat(problems)
                .extracting(Problem::where)
                .contains("account", "what", "words", "pieces", "chance", "value", "due");
        assertThatThrownBy(() -> world.promises.make(promise(SSO, TODAY).on("deal-of-nobody", null), "dana"))
                .hasMessageContaining("has no deal");
        assertThat(world.promises.all(TODAY)).isEmpty();
    }

    @Test
    void refusesStepsThatMakeNoSense() {
        var id = world.promises.make(promise(SSO, TODAY.plusDays(5)), "dana").id();
        assertThatThrownBy(() -> world.promises.move(id, TODAY.plusDays(9), null, "", "dana"))
                .hasMessageContaining("not said why");
        assertThatThrownBy(() -> world.promises.move(id, TODAY.plusDays(5), Cause.SCOPE, "", "dana"))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> world.promises.keep(id, TODAY.plusDays(1), true, null, "", "dana"))
                .hasMessageContaining("yet to come");
        assertThatThrownBy(() -> world.promises.keep(id, TODAY.minusDays(1), true, null, "", "dana"))
                .hasMessageContaining("It was promised on");
        assertThatThrownBy(() -> world.promises.reopen(id, "dana")).hasMessageContaining("open already");
        world.promises.withdraw(id, null, "They changed their mind", "dana");
        assertThatThrownBy(() -> world.promises.keep(id, TODAY, true, null, "", "dana"))
                .hasMessageContaining("withdrawn already");
        assertThat(world.promises.reopen(id, "dana").isOpen()).isTrue();
        assertThatThrownBy(() -> world.promises.giveUp(999, Cause.SCOPE, "", "dana"))
                .hasMessageContaining("no such promise");
    }

    @Test
    void theSameReferenceIsTheSamePromise() {
        var one = promise(SSO, TODAY.plusDays(5)).from("crm-1", null);
        var first = world.promises.make(one, "dana");
        assertThat(world.promises.make(one, "dana").id()).isEqualTo(first.id());
        assertThatThrownBy(() ->
                        world.promises.make(promise(SSO, TODAY.plusDays(6)).from("crm-1", null), "dana"))
                .hasMessageContaining("another promise");
        assertThat(world.promises.all(TODAY)).hasSize(1);
    }

    private Reservation.State state(Promise promise) {
        return world.reservations
                .find(promise.reservation().orElseThrow())
                .orElseThrow()
                .state();
    }

    @Test
    void makingAPromiseFirmsItsReservation() {
        var question = world.reader.read("2 onboardings for acme by 2027-01-08", TODAY);
        var held = world.offers.hold(UUID.randomUUID(), question, Duration.ofDays(2), "dana");
        var made = world.promises.make(
                promise(ONBOARDING, TODAY.plusDays(4))
                        .with(2, Firmness.CUSTOMER, 0.9)
                        .from(null, held.id()),
                "dana");
        assertThat(state(made)).isEqualTo(Reservation.State.CONFIRMED);
        world.pass(Duration.ofDays(3));
        assertThat(state(made)).isEqualTo(Reservation.State.CONFIRMED);
        assertThat(world.contradictions()).isEmpty();
        var kept = world.promises.keep(made.id(), TODAY.plusDays(3), true, null, "", "dana");
        assertThat(state(kept)).isEqualTo(Reservation.State.RELEASED);
    }

    @Test
    void refusesAPromiseBeyondCapacityUnlessItWasMadeAlready() {
        world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)).with(2, Firmness.CUSTOMER, null), "dana");
        var third = promise(ONBOARDING, TODAY.plusDays(4));
        assertThatThrownBy(() -> world.promises.make(third, "tom")).hasMessageContaining("20 hours are needed");
        assertThat(world.promises.all(TODAY)).hasSize(1);
        var made = world.promises.make(third.evenSo(), "tom");
        assertThat(made.reservation()).isEmpty();
        assertThat(made.capable()).isEqualTo(TODAY.plusDays(11));
        assertThat(world.contradictions()).containsExactly(Contradiction.Kind.TOO_EARLY);
        var gap = new Gaps(world.promises, world.contradictions).on(TODAY);
        assertThat(gap.days()).isEqualTo(7);
        var expired = world.offers.hold(
                UUID.randomUUID(), world.reader.read("onboarding by 2027-02-05", TODAY), Duration.ofHours(1), "dana");
        world.pass(Duration.ofHours(1));
        assertThatThrownBy(() -> world.promises.make(
                        promise(ONBOARDING, TODAY.plusDays(32)).from(null, expired.id()), "dana"))
                .hasMessageContaining("Its time is over");
    }

    @Test
    void itsHoursMoveWithItsDate() {
        var made = world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)).with(2, Firmness.CUSTOMER, null), "dana");
        var later = world.promises.move(made.id(), TODAY.plusDays(18), Cause.CAPACITY, "", "dana");
        assertThat(world.reservations.open()).singleElement().satisfies(held -> {
            assertThat(held.id()).isEqualTo(later.reservation().orElseThrow());
            assertThat(held.due()).isEqualTo(TODAY.plusDays(18));
        });
        assertThat(world.ask("2 onboardings by 2027-01-08").verdict()).isEqualTo(Verdict.YES);
        world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)).with(2, Firmness.CUSTOMER, null), "tom");
        assertThatThrownBy(() -> world.promises.move(made.id(), TODAY.plusDays(4), null, "", "dana"))
                .isInstanceOf(Refused.class);
        assertThat(world.promises.with(made.id()).orElseThrow().due()).isEqualTo(TODAY.plusDays(18));
        assertThat(state(world.promises.with(made.id()).orElseThrow())).isEqualTo(Reservation.State.CONFIRMED);
        assertThat(world.reservations.open()).hasSize(2);
    }

    @Test
    void aMakingThatWasCutShortIsFinishedAtTheNextStart() {
        var made = world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)), "dana");
        var question = new Question(ONBOARDING, 1, "acme", TODAY.plusDays(11));
        var held = world.offers.hold(UUID.randomUUID(), question, Duration.ofHours(1), "dana");
        world.database
                .sql()
                .sql("update promises.promise set reservation = ? where id = ?")
                .params(held.id(), made.id())
                .update();
        world.register().goOn();
        assertThat(world.reservations.find(held.id()).orElseThrow().state()).isEqualTo(Reservation.State.CONFIRMED);
    }

    @Test
    void aMoveThatIsRefusedLeavesTheHoursWhereTheyWere() {
        var made = world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)), "dana");
        assertThatThrownBy(() ->
                        world.promises.move(made.id(), TODAY.plusDays(18), Cause.CAPACITY, "x".repeat(2_001), "dana"))
                .isInstanceOf(Refused.class);
        assertThat(world.reservations.open())
                .singleElement()
                .satisfies(held -> assertThat(held.askedBy()).isEqualTo(TODAY.plusDays(4)));
    }

    @Test
    void aMoveThatWasCutShortIsTakenBackAtTheNextStart() {
        var made = world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)).with(2, Firmness.CUSTOMER, null), "dana");
        var id = made.reservation().orElseThrow();
        world.reservations.move(id, Effort.of("delivery", 40), TODAY.plusDays(18), "dana");
        assertThat(world.contradictions())
                .as("its hours are on their way")
                .containsExactly(Contradiction.Kind.TOO_EARLY);
        world.register().goOn();
        assertThat(world.reservations.find(id).orElseThrow().askedBy()).isEqualTo(TODAY.plusDays(4));
        assertThat(world.contradictions()).isEmpty();

        world.reservations.move(id, Effort.of("delivery", 40), TODAY.plusDays(18), "dana");
        world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)).with(2, Firmness.CUSTOMER, null), "tom");
        world.register().goOn();
        assertThat(world.reservations.find(id).orElseThrow().askedBy())
                .as("somebody else has its day by now")
                .isEqualTo(TODAY.plusDays(18));
        assertThat(world.contradictions()).containsExactly(Contradiction.Kind.TOO_EARLY);
    }

    @Test
    void hoursThatGaveWayToALossAreToldAndStayWhereTheyWerePut() {
        var made = world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)).with(2, Firmness.FORECAST, null), "dana");
        var losses = world.losses();
        var loss = losses.simulate(java.util.Map.of("delivery", 30.0), TODAY, TODAY.plusDays(4), "lea");
        losses.accept(loss.id(), "lea");
        world.register().goOn();
        var held = world.reservations.find(made.reservation().orElseThrow()).orElseThrow();
        assertThat(held.gaveWay()).isTrue();
        assertThat(held.askedBy()).isEqualTo(TODAY.plusDays(11));
        assertThat(world.contradictions()).containsExactly(Contradiction.Kind.TOO_EARLY);
        var watch = new Watch(world.promises, world.contradictions, world.notices, world);
        assertThat(watch.look(TODAY)).isEqualTo(1);
        assertThat(world.notices.latest("dana", 1).getFirst().text()).contains("hours were lost");
        world.promises.move(made.id(), TODAY.plusDays(11), Cause.CAPACITY, "", "dana");
        assertThat(world.contradictions()).isEmpty();
        assertThat(world.reservations.find(held.id()).orElseThrow().gaveWay()).isFalse();
    }

    private void limitation(String progress) {
        var text = "kind: capability\nname: shift-swaps\ntitle: Shift swaps\nstage: limited\nfrom: 2026-01-01\n"
                + "limits: [Within one location]\nlimitations: [{title: Across locations, severity: major, owner: ines, "
                + "say: It is being built, fix_by: 2027-03-31, progress: [" + progress + "]}]\n";
        world.capabilities.apply(java.util.Map.of("swaps.yaml", text), "ines");
    }

    @Test
    void sellersHearHowALimitationOfWhatTheyPromisedIsComingAlong() {
        var swaps = new Subject(Sort.CAPABILITY, "shift-swaps", "Shift swaps");
        world.promises.make(promise(swaps, TODAY.plusDays(60)), "dana");
        var watch = new LimitationWatch(world.capabilities, world.promises, world.notices, world);
        world.on(TODAY.plusDays(5));
        limitation("{on: 2026-12-20, note: Begun}, {on: 2027-01-08, note: In review}");
        assertThat(watch.look(TODAY.plusDays(5)))
                .as("what was before the promise is no news")
                .isEqualTo(1);
        assertThat(watch.look(TODAY.plusDays(5))).isZero();
        var notice = world.notices.latest("dana", 1).getFirst();
        assertThat(notice.text())
                .contains("Across locations")
                .contains("In review")
                .contains("Say: It is being built");
        world.on(TODAY.plusDays(120));
        assertThat(watch.look(TODAY.plusDays(120))).as("nothing was heard").isEqualTo(1);
        assertThat(world.notices.latest("dana", 1).getFirst().text()).contains("ask ines");
    }

    @Test
    void saysOnceAWeekWhatIsSoldOffTheRoadmap() {
        var alert = new WeeklyAlert(
                new Reconciling(world.capabilities, world.subjects, world.promises, world.claims),
                world.notices,
                world,
                List.of("leadership"));
        assertThat(alert.look(TODAY)).isZero();
        world.promises.make(promise(SSO, TODAY.plusDays(90)), "dana");
        world.promises.make(
                promise(new Subject(Sort.CAPABILITY, "qualifications", "Qualifications"), TODAY.plusDays(90))
                        .on(null, new Money(1_200_000, "USD")),
                "dana");
        world.promises.make(promise(Subject.other("A hovering planner"), TODAY.plusDays(90)), "tom");
        assertThat(alert.look(TODAY)).isEqualTo(1);
        assertThat(alert.look(TODAY.plusDays(6))).as("the same week").isZero();
        var notice = world.notices.latest("leadership", 1).getFirst();
        assertThat(notice.promise()).isZero();
        assertThat(notice.text())
                .startsWith("2 open promises are not on the roadmap (a week ago 0)")
                .contains("12,000")
                .contains("60 hours")
                .contains("A hovering planner for acme (dana)");
        world.on(TODAY.plusDays(7));
        assertThat(alert.look(TODAY.plusDays(7))).isEqualTo(1);
        assertThat(world.notices.latest("leadership", 1).getFirst().text()).contains("a week ago 2");
    }

    @Test
    void findsWhatContradicts() {
        world.promises.make(promise(SERVERS, TODAY.plusDays(90)), "dana");
        world.promises.make(promise(FORECAST, TODAY.plusDays(30)), "dana");
        world.promises.make(promise(Subject.other("A hovering planner"), TODAY.plusDays(90)), "dana");
        world.promises.make(promise(SSO, TODAY.plusDays(90)), "dana");
        assertThat(world.contradictions())
                .containsExactly(
                        Contradiction.Kind.NEVER, Contradiction.Kind.TOO_EARLY, Contradiction.Kind.OFF_ROADMAP);
        world.promises.make(promise(CLOUD, TODAY.plusDays(90)), "dana");
        assertThat(world.contradictions())
                .containsExactly(
                        Contradiction.Kind.NEVER,
                        Contradiction.Kind.EXCLUDES,
                        Contradiction.Kind.TOO_EARLY,
                        Contradiction.Kind.OFF_ROADMAP,
                        Contradiction.Kind.EXCLUDES);
        var watch = new Watch(world.promises, world.contradictions, world.notices, world);
        assertThat(watch.look(TODAY)).isEqualTo(5);
        assertThat(watch.look(TODAY)).isZero();
    }

    @Test
    void tellsTheSellersConcernedOnceWhenItSlips() {
        var made = world.promises.make(promise(FORECAST, TODAY.plusDays(130)), "dana");
        world.promises.make(NewPromise.of("brightwater-clinics", FORECAST, TODAY.plusDays(150), "tom"), "tom");
        world.promises.move(made.id(), TODAY.plusDays(140), Cause.ESTIMATE, "", "ines");
        assertThat(world.notices.latest(null, 10)).extracting(Notice::to).containsExactlyInAnyOrder("dana", "tom");
        assertThat(world.notices.latest("tom", 10)).singleElement().satisfies(notice -> {
            assertThat(notice.text())
                    .contains("Demand forecast for acme moves to")
                    .contains("estimate");
            assertThat(notice.readAt()).isNull();
        });
        world.notices.read("tom", "tom");
        assertThat(world.notices.latest("tom", 10).getFirst().readAt()).isNotNull();
        assertThat(world.notices.latest("dana", 10).getFirst().readAt()).isNull();
        world.promises.move(made.id(), TODAY.plusDays(120), null, "", "ines");
        assertThat(world.notices.latest(null, 10)).hasSize(2);
    }

    @Test
    void ofTwoSellersOnTheLastUnitOneGetsIt() throws Exception {
        world.promises.make(promise(ONBOARDING, TODAY.plusDays(4)), "dana");
        var others = List.of(world.promises, world.register());
        var outcomes = new java.util.concurrent.ConcurrentLinkedQueue<Boolean>();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                int seller = i;
                threads.submit(() -> {
                    try {
                        others.get(seller % 2).make(promise(ONBOARDING, TODAY.plusDays(4)), "seller " + seller);
                        outcomes.add(true);
                    } catch (Refused refused) {
                        outcomes.add(false);
                    }
                });
            }
        }
        assertThat(outcomes).hasSize(60).containsOnlyOnce(true);
        assertThat(world.promises.all(TODAY)).hasSize(2);
        assertThat(world.reservations.open()).hasSize(2);
    }

    @Test
    void leavesEachNoticeWithThoseWhoCarryItOnceAndOnlyIfItIsWrittenDown() {
        var carried = new java.util.ArrayList<String>();
        world.notices.watch((notice, about) -> carried.add(notice.to() + " " + about));
        var promise = world.promises.make(PromisesWorld.promise(PromisesWorld.SSO, TODAY.plusDays(30)), "dana");
        world.promises.move(promise.id(), TODAY.plusDays(40), Cause.CAPACITY, "", "dana");
        assertThat(carried).containsExactly("dana SLIP");
        assertThat(world.notices.tell("launch x", promise.id(), "dana", "again", world.instant()))
                .isTrue();
        assertThat(world.notices.tell("launch x", promise.id(), "dana", "again", world.instant()))
                .isFalse();
        assertThat(carried).hasSize(2);
        world.promises.at(world).move(promise.id(), TODAY.plusDays(50), Cause.CAPACITY, "", "dana");
        assertThat(carried).as("a history that is told afterwards").hasSize(2);
        world.notices.watch((notice, slipped) -> {
            throw new IllegalStateException("the outbox is full");
        });
        assertThatThrownBy(() -> world.promises.move(promise.id(), TODAY.plusDays(60), Cause.CAPACITY, "", "dana"))
                .hasMessage("the outbox is full");
        assertThat(world.promises.with(promise.id()).orElseThrow().due()).isEqualTo(TODAY.plusDays(50));
    }
}
