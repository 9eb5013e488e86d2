package dev.evenkeel.promises;

import static dev.evenkeel.promises.PromisesWorld.TODAY;
import static dev.evenkeel.promises.PromisesWorld.promise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private final PromisesWorld world = new PromisesWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static List<String> keys(List<SellToday.Line> lines) {
        return lines.stream().map(SellToday.Line::key).toList();
    }

    @Test
    void saysWhatCanBeSoldToASegment() {
        assertThat(world.sheets.segments(TODAY)).containsExactly("retail");
        var retail = world.sheets.on(TODAY, "Retail");
        assertThat(keys(retail.confident())).containsExactly("shared-cloud", "shift-swaps", "single-sign-on");
        assertThat(keys(retail.later())).containsExactly("demand-forecast");
        assertThat(retail.later().getFirst().from()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(keys(retail.desk())).containsExactly("break-rules", "chat", "qualifications");
        assertThat(keys(retail.never())).containsExactly("own-servers");
        assertThat(keys(world.sheets.on(TODAY, "").confident())).containsExactly("shared-cloud", "single-sign-on");
    }

    @Test
    void countsWhatIsLeftAfterEveryPromise() {
        assertThat(left()).isEqualTo(8);
        world.promises.make(
                promise(PromisesWorld.ONBOARDING, TODAY.plusDays(25)).with(3, Firmness.CUSTOMER, null), "dana");
        assertThat(left()).isEqualTo(5);
    }

    private long left() {
        return world.sheets.on(TODAY, "").left().getFirst().by().getFirst().pieces();
    }

    @Test
    void saysWhetherProductStandsByIt() {
        var sheet = world.sheets.on(TODAY, "");
        assertThat(sheet.standing()).isEqualTo(SellToday.Standing.UNSIGNED);
        world.signatures.sign(sheet, "ines");
        assertThat(world.sheets.on(TODAY, "").standing()).isEqualTo(SellToday.Standing.SIGNED);
        assertThat(world.sheets.on(TODAY, "retail").standing()).isEqualTo(SellToday.Standing.UNSIGNED);
        world.on(TODAY.plusDays(8));
        assertThat(world.sheets.on(TODAY.plusDays(8), "").standing()).isEqualTo(SellToday.Standing.STALE);
        world.signatures.sign(world.sheets.on(TODAY.plusDays(8), ""), "ines");
        world.capabilities.retire("single-sign-on", "ines");
        assertThat(world.sheets.on(TODAY.plusDays(8), "").standing()).isEqualTo(SellToday.Standing.STALE);
        assertThat(world.sheets.on(TODAY.plusDays(8), "").isChanged()).isTrue();
        world.signatures.takeBack("", TODAY.plusDays(8), "ines");
        assertThat(world.sheets.on(TODAY.plusDays(8), "").standing()).isEqualTo(SellToday.Standing.UNSIGNED);
        assertThat(world.sheets.on(TODAY, "").signature()).isNotNull();
    }

    @Test
    void holdsSoldAgainstTheCatalogueAndWhatIsSaid() {
        world.claims.bringIn("claims.csv", """
                place,capability,words,owner
                Home page,single-sign-on,Sign in with your own account,mia
                Home page,own servers,"Runs anywhere, also at yours",mia
                Deck 4,Mind reading,Plans what you think,
                """, "mia");
        world.promises.make(promise(PromisesWorld.SSO, TODAY.plusDays(9)), "dana");
        world.promises.make(promise(PromisesWorld.FORECAST, TODAY.plusDays(200)), "dana");
        world.promises.make(promise(Subject.other("A hovering planner"), TODAY.plusDays(9)), "dana");
        var found = new Reconciling(world.capabilities, world.subjects, world.promises, world.claims).on(TODAY);
        assertThat(found.soldOnly()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("A hovering planner");
            assertThat(one.owner()).isEqualTo("dana");
        });
        assertThat(found.claimedOnly())
                .extracting(Reconciliation.Difference::key)
                .containsExactly("own-servers", "Mind reading");
        assertThat(found.claimedOnly().getFirst().owner()).isEqualTo("mia");
        assertThat(found.soldUnclaimed())
                .extracting(Reconciliation.Difference::key)
                .containsExactly("demand-forecast");
    }

    @Test
    void aFileOfClaimsIsTakenInAsAWholeOrNotAtAll() {
        world.claims.bringIn("one.csv", "capability\nsso\n", "mia");
        assertThatThrownBy(() -> world.claims.bringIn("two.csv", "capability,owner\nsso,mia\n,mia\nx,y,z\n", "mia"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> world.claims.bringIn("two.csv", "capabilty\nsso\n", "mia"))
                .hasMessageContaining("no column `capabilty`");
        assertThatThrownBy(() -> world.claims.bringIn("two.csv", "", "mia")).hasMessageContaining("empty");
        assertThat(world.claims.on(TODAY)).extracting(Claim::capability).containsExactly("sso");
    }

    @Test
    void anOffersPulseIsEverySellersLastMark() {
        var pulses = new Pulses(world.database, world);
        pulses.say("shift-swaps", 2, "It failed at Acme", "dana");
        pulses.say("shift-swaps", 4, "", "dana");
        pulses.say("shift-swaps", 5, "", "tom");
        assertThat(pulses.on(TODAY).get("shift-swaps")).satisfies(pulse -> {
            assertThat(pulse.mean()).isEqualTo(4.5);
            assertThat(pulse.sellers()).isEqualTo(2);
        });
        assertThat(pulses.on(TODAY.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> pulses.say("shift-swaps", 6, "", "dana")).hasMessageContaining("out of range");
    }
}
