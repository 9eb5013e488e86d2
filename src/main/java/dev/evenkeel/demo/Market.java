package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import dev.evenkeel.demo.names.CompanyNames;
import dev.evenkeel.demo.names.Country;
import dev.evenkeel.demo.names.Industry;
import dev.evenkeel.demo.names.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Invents the companies that will sign up: the {@link Cast} first, then as many others as are asked for.
final class Market {
    private static final List<Industry> INDUSTRIES = List.of(Industry.values());
    private final HarbourlineConfig config;
    private final CompanyNames names = new CompanyNames();
    private final List<Profile> profiles = new ArrayList<>();

    Market(HarbourlineConfig config) {
        this.config = config;
        Scripts.ALL.forEach(script -> names.reserve(script.name()));
        for (var script : Scripts.ALL) profiles.add(scripted(profiles.size(), script));
        while (profiles.size() < config.accounts()) add(this::signUpDay);
    }

    List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    /// A company that signs up today.
    Profile newcomer() {
        return add(dice -> config.days());
    }

    private Profile add(ToIntFunction<Dice> day) {
        var profile = invented(profiles.size(), day);
        profiles.add(profile);
        return profile;
    }

    private Profile scripted(int index, Script script) {
        var signedUp = Math.max(1, config.days() - script.signedUp());
        return new Profile(
                index,
                Slug.of(script.name(), "-"),
                script.name(),
                script.industry(),
                script.country(),
                script.employees(),
                signedUp,
                script.seller().name(),
                Archetype.CHAMPION_LED,
                0,
                1,
                script.curiosity(),
                script.reports(),
                script.connected() != Script.NEVER,
                true,
                false,
                places(dice(index)),
                script);
    }

    private Profile invented(int index, ToIntFunction<Dice> day) {
        var dice = dice(index);
        var industry = dice.pick(INDUSTRIES);
        var archetype = Archetype.by(dice);
        var employees = archetype.employees(dice);
        var name = names.by(dice, industry);
        return new Profile(
                index,
                Slug.of(name, "-"),
                name,
                industry,
                Country.by(dice),
                employees,
                day.applyAsInt(dice),
                dice.pick(Cast.SELLERS).name(),
                archetype,
                Math.min(archetype.size(dice), 1 + employees * 0.6),
                dice.logNormal(1.35, 0.4),
                dice.logNormal(0.35, 0.9),
                dice.logNormal(0.12, 0.8),
                dice.chance(0.55),
                dice.chance(0.65),
                dice.chance(0.02),
                places(dice),
                null);
    }

    private Dice dice(int index) {
        return new Dice(config.seed(), 3L * index);
    }

    /// A fifth were there when the story begins; then more come every month.
    private int signUpDay(Dice dice) {
        if (dice.chance(0.2)) return dice.between(0, 20);
        return 20 + (int) ((config.days() - 21) * StrictMath.pow(dice.unit(), 0.7));
    }

    private static List<String> places(Dice dice) {
        var places = new ArrayList<String>();
        for (int i = dice.between(1, 5); i > 0; i--) places.add(dice.pick(CompanyNames.towns()));
        return List.copyOf(places);
    }
}
