package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Answer.Displaced;
import dev.evenkeel.capacity.maths.Claim;
import dev.evenkeel.capacity.maths.Outcome;
import dev.evenkeel.capacity.maths.RePromise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who would lose (F33): everything is promised anew twice, as it is and as it would be, and the difference is told.
///
/// Each commitment asks for what is left of its hours in the week in which it has to be done.
final class Displacement {
    private final Picture picture;
    private final List<String> skills;
    private final Confidence confidence;
    private final Map<String, Commitment> commitments = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    /// @param skills the only ones that are looked at
    Displacement(Picture picture, List<String> skills, Confidence confidence) {
        this.picture = picture;
        this.skills = skills;
        this.confidence = confidence;
        for (var commitment : picture.commitments()) claim(commitment);
    }

    private void claim(Commitment commitment) {
        if (commitment.until().isBefore(picture.weeks().asOf())) return;
        var indices = new int[skills.size()];
        var left = new long[skills.size()];
        int count = 0;
        for (int i = 0; i < skills.size(); i++) {
            if (!commitment.hours().containsKey(skills.get(i))) continue;
            long sum = 0;
            for (long minutes : picture.of(commitment, skills.get(i))) sum += minutes;
            if (sum == 0) continue;
            indices[count] = i;
            left[count++] = sum;
        }
        if (count == 0) return;
        var id = commitment.sort() + " " + commitment.key();
        commitments.put(id, commitment);
        int week =
                Math.min(picture.weeks().of(commitment.until()), picture.weeks().count() - 1);
        claims.add(new Claim(
                id,
                commitment.firmness().ordinal(),
                week,
                week,
                java.util.Arrays.copyOf(indices, count),
                java.util.Arrays.copyOf(left, count)));
    }

    /// @param losers who would lose
    /// @param kept whether what pushes them aside could be kept itself
    record Pushed(List<Displaced> losers, boolean kept) {}

    /// If the effort were promised to a customer for a week.
    Pushed by(Effort effort, int week) {
        var indices = new int[skills.size()];
        var needed = new long[skills.size()];
        for (int i = 0; i < skills.size(); i++) {
            indices[i] = i;
            needed[i] = picture.needed(effort.hours().getOrDefault(skills.get(i), 0.0), confidence);
        }
        var more = new ArrayList<>(claims);
        more.add(new Claim("", Firmness.CUSTOMER.ordinal(), week, week, indices, needed));
        var after = RePromise.simulate(capacity(), more);
        boolean kept = after.stream()
                .filter(outcome -> outcome.claim().key().isEmpty())
                .noneMatch(Outcome::uncovered);
        return new Pushed(difference(RePromise.simulate(capacity(), claims), after), kept);
    }

    /// If hours were lost.
    ///
    /// @param lost minutes by week, of each skill
    List<Displaced> without(long[][] lost) {
        var less = capacity();
        for (int i = 0; i < less.length; i++)
            for (int week = 0; week < less[i].length; week++) less[i][week] -= lost[i][week];
        return difference(RePromise.simulate(capacity(), claims), RePromise.simulate(less, claims));
    }

    private long[][] capacity() {
        return skills.stream()
                .map(skill -> picture.afterReserves(picture.index(skill), confidence))
                .toArray(long[][]::new);
    }

    private List<Displaced> difference(List<Outcome> before, List<Outcome> after) {
        var was = new HashMap<String, Outcome>();
        before.forEach(outcome -> was.put(outcome.claim().key(), outcome));
        var losers = new ArrayList<Displaced>();
        for (var outcome : after) {
            var earlier = was.get(outcome.claim().key());
            if (earlier == null) continue;
            boolean moved = outcome.bucket() != earlier.bucket();
            boolean broken = outcome.uncovered() && !earlier.uncovered();
            if (moved || broken)
                losers.add(new Displaced(
                        Objects.requireNonNull(commitments.get(outcome.claim().key())), until(outcome), broken));
        }
        return losers;
    }

    private @org.jspecify.annotations.Nullable LocalDate until(Outcome outcome) {
        return outcome.bucket() < 0 ? null : picture.weeks().end(outcome.bucket());
    }
}
