package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final PlaybooksWorld world = new PlaybooksWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Item put(int account) {
        world.verdict(account, true);
        world.work();
        return world.inbox.ofAccount(account).getFirst();
    }

    @Test
    void putsWhoBecameQualifiedIntoTheInboxOfTheOwnerWithTheReasons() {
        world.live(PlaybooksWorld.PLAYBOOK);
        world.owners.put(7, "Ben");
        put(7);
        assertThat(world.waiting("Ann")).isEmpty();
        var item = world.waiting("Ben").getFirst();
        assertThat(item.accountKey()).isEqualTo("account-7");
        assertThat(item.runs().getFirst().say()).isEqualTo("Call them");
        assertThat(item.runs().getFirst().run().why())
                .startsWith("Becomes qualified: ")
                .contains("8");
        assertThat(world.deeds(7)).containsExactly("entered", "routed", "inbox", "through");
    }

    @Test
    void doesNothingAboutVerdictsFromBeforeItWentLive() {
        world.verdict(1, true);
        world.live(PlaybooksWorld.PLAYBOOK);
        world.verdict(2, true);
        world.verdict(3, false);
        world.work();
        assertThat(world.inbox.waiting(null, world.today())).hasSize(1);
    }

    @Test
    void keepsWhatWasDoneAndBringsItBackWhenItIsTakenBack() {
        world.live(PlaybooksWorld.PLAYBOOK);
        world.owners.put(1, "Ann");
        var item = put(1);
        var done = world.inbox.done(item.id(), "Left a message", "ann@harbour.example");
        assertThat(done.standing().state()).isEqualTo(Item.State.DONE);
        assertThat(world.waiting("Ann")).isEmpty();
        assertThatThrownBy(() -> world.inbox.takeBack(item.id(), "ben@harbour.example"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ann@harbour.example");
        world.inbox.takeBack(item.id(), "ann@harbour.example");
        assertThat(world.waiting("Ann")).hasSize(1);
        assertThat(world.inbox.with(item.id()).orElseThrow().entries()).hasSize(2);
    }

    @Test
    void bringsASnoozedAccountBackOnItsDay() {
        world.live(PlaybooksWorld.PLAYBOOK);
        world.owners.put(1, "Ann");
        var item = put(1);
        assertThatThrownBy(() -> world.inbox.snooze(item.id(), world.today(), "ann"))
                .hasMessageContaining("is not after today");
        world.inbox.snooze(item.id(), world.today().plusDays(3), "ann");
        assertThat(world.waiting("Ann")).isEmpty();
        assertThat(world.inbox.snoozed("Ann", world.today())).hasSize(1);
        world.passDays(3);
        assertThat(world.waiting("Ann")).hasSize(1);
        assertThat(world.inbox.waiting("Ann", world.today().minusDays(1))).isEmpty();
        assertThat(world.inbox.waiting(
                        "Ann",
                        PlaybooksWorld.START
                                .atZone(java.time.ZoneOffset.UTC)
                                .toLocalDate()
                                .minusDays(1)))
                .isEmpty();
    }

    @Test
    void countsWhyAccountsWereNoCaseForSales() {
        world.live(PlaybooksWorld.PLAYBOOK);
        world.inbox.disqualify(put(1).id(), Blocker.MISSING, "SAP import", "ann");
        world.inbox.disqualify(put(2).id(), Blocker.MISSING, "Single sign-on", "ann");
        world.inbox.disqualify(put(3).id(), Blocker.TOO_SMALL, null, "ben");
        var blockers = world.inbox.blockers(world.today());
        assertThat(blockers).hasSize(2);
        assertThat(blockers.getFirst().reason()).isEqualTo(Blocker.MISSING);
        assertThat(blockers.getFirst().accounts()).isEqualTo(2);
        assertThat(blockers.getFirst().cases()).extracting(Blocked.Case::note).contains("SAP import");
        world.inbox.takeBack(world.inbox.ofAccount(3).getFirst().id(), "ben");
        assertThat(world.inbox.blockers(world.today())).hasSize(1);
    }

    @Test
    void tellsEveryWordToWhoeverWatches() {
        world.live(PlaybooksWorld.PLAYBOOK);
        var heard = new java.util.ArrayList<String>();
        world.inbox.watch((item, entry) -> heard.add(entry.what().word()));
        var item = put(1);
        world.inbox.met(item.id(), null, "ann");
        world.inbox.won(item.id(), null, "ann");
        world.inbox.won(item.id(), null, "ann");
        assertThat(heard).containsExactly("met", "won");
    }

    @Test
    void handsAnAccountToAnotherSellerOnlyIfThereIsOne() {
        world.live(PlaybooksWorld.PLAYBOOK);
        world.owners.put(1, "Ann");
        var item = put(1);
        assertThatThrownBy(() -> world.inbox.hand(item.id(), "Bne", "ann"))
                .hasMessageContaining("No seller is called `Bne`")
                .hasMessageContaining("Did you mean `Ben`?");
        world.inbox.hand(item.id(), "Ben", "ann");
        assertThat(world.waiting("Ben")).hasSize(1);
        assertThat(world.waiting("Ann")).isEmpty();
    }
}
