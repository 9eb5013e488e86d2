package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import dev.evenkeel.demo.names.PersonNames;
import dev.evenkeel.demo.names.Slug;
import java.util.UUID;
import java.util.function.Predicate;

/// Somebody at an account. Who moves to another account is a new one of these with the same user id.
final class Person {
    static final int LONG_AGO = -1000;

    final String name;
    final String email;
    final Role role;
    final String anonymousId;
    /// How likely a visit is on an average day.
    final double comes;
    final double publishes;
    /// Which of the {@link Devices}; founders work at a desk.
    final int device;

    String userId;
    int renamedOn = -1;
    int joined;
    boolean left;
    int lastActive = LONG_AGO;
    int lastPublished = LONG_AGO;

    private Person(
            String userId,
            String name,
            String email,
            Role role,
            String anonymousId,
            double comes,
            double publishes,
            int device) {
        this.userId = userId;
        this.name = name;
        this.email = email;
        this.role = role;
        this.anonymousId = anonymousId;
        this.comes = comes;
        this.publishes = publishes;
        this.device = device;
    }

    /// @param taken names that somebody at the account has
    static Person of(Profile account, int number, Dice dice, Predicate<String> taken) {
        var script = account.script();
        if (script != null && number < script.members().size()) {
            var member = script.members().get(number);
            return of(account, number, member.name(), Role.of(member.role()), dice);
        }
        var name = PersonNames.by(dice, account.country());
        while (taken.test(name)) name = PersonNames.by(dice, account.country());
        var role = number == 0 ? Role.OWNER : number == 1 ? Role.SCHEDULER : Role.by(dice);
        return of(account, number, name, role, dice);
    }

    private static Person of(Profile account, int number, String name, Role role, Dice dice) {
        var id = "u-" + account.index() + "-" + number;
        boolean legacy = number > 0 && account.script() == null && dice.chance(0.006);
        boolean freeMail = number > 0 && account.script() == null && dice.chance(0.03);
        var email = freeMail ? privateAddress(name, id) : address(name, account);
        var anonymous = new UUID(dice.next() & ~0xF000L | 0x4000L, dice.next() >>> 2 | 1L << 63).toString();
        var comes = Math.min(0.92, role.comes * dice.logNormal(1, 0.35));
        var publishes = role == Role.MANAGER && !account.managersPublish() ? 0 : role.publishes;
        var person = new Person(
                legacy ? "legacy-" + id : id,
                name,
                email,
                role,
                anonymous,
                comes,
                publishes,
                number == 0 ? Devices.PHONES + dice.below(Devices.ALL - Devices.PHONES) : dice.below(Devices.ALL));
        if (legacy) person.renamedOn = dice.between(20, 90);
        return person;
    }

    /// The same person at a new employer; numbered where a namesake is there already.
    Person at(Profile account, int number, Predicate<String> taken) {
        var unique = taken.test(name) ? name + " " + number : name;
        var published = role == Role.MANAGER && !account.managersPublish() ? 0 : role.publishes;
        return new Person(userId, name, address(unique, account), role, anonymousId, comes, published, device);
    }

    boolean onPhone() {
        return device < Devices.PHONES;
    }

    void acted(int day) {
        lastActive = day;
    }

    private static String address(String name, Profile account) {
        return Slug.of(name, ".") + "@" + account.domain();
    }

    /// An address that cannot be anybody's: the provider allows no hyphens.
    private static String privateAddress(String name, String id) {
        return Slug.of(name, ".") + "-demo-" + id + "@gmail.com";
    }
}
