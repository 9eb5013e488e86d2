package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Merges;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.RandomEvents;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accounts that are merged are one, with all their past; a merge that is undone leaves no trace in what is derived.
class MergeTest {
    @TempDir
    Path folder;

    @Test
    void anUndoneMergeLeavesEverythingAsItWas() {
        try (var world = new World(folder)) {
            world.absorb(new RandomEvents(5).take(300));
            var before = world.state();
            var merges = new Merges(world.database, world.identities);
            int from = number(world, "g1");
            int into = number(world, "g2");

            int merge = merges.mergeAccounts(from, into, "Ada");
            world.catchUp();
            assertThat(world.state()).isNotEqualTo(before).doesNotContain("usage g1 ");
            assertThat(world.touchedAccounts).contains(from, into);
            assertThat(new Accounts(world.database, world.identities)
                            .withKey("g1")
                            .orElseThrow()
                            .id())
                    .isEqualTo(into);
            world.restart();
            assertThat(world.state()).doesNotContain("usage g1 ");

            new Merges(world.database, world.identities).undo(merge, "Ada");
            world.catchUp();
            assertThat(world.state()).isEqualTo(before);
            assertThatThrownBy(() -> new Merges(world.database, world.identities).undo(merge, "Ada"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("no such merge in force");
        }
    }

    private static int number(World world, String key) {
        return world.database
                .sql()
                .sql("select id from accounts.account where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
