package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.Mapping.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row says about a capability.
record RowFields(
        String key,
        String title,
        Stage stage,
        @Nullable LocalDate from,
        @Nullable LocalDate by,
        @Nullable String description,
        @Nullable String owner,
        @Nullable String reason,
        List<String> segments,
        List<String> plans,
        List<String> limits) {

    /// A capability that says this, and keeps from before what the mapping has no column for.
    Capability over(@Nullable Capability before, Mapping mapping) {
        if (before == null)
            return new Capability(
                    key,
                    title,
                    description,
                    from,
                    stage,
                    by,
                    null,
                    reason,
                    limits,
                    plans,
                    segments,
                    owner,
                    Map.of(),
                    List.of(),
                    null,
                    List.of());
        return new Capability(
                key,
                title,
                has(mapping, Target.DESCRIPTION) ? description : before.description(),
                from,
                stage,
                by,
                stage == Stage.COMMITTED ? before.chance() : null,
                has(mapping, Target.REASON) ? reason : before.reason(),
                has(mapping, Target.LIMITS) ? limits : before.limits(),
                has(mapping, Target.PLANS) ? plans : before.plans(),
                has(mapping, Target.SEGMENTS) ? segments : before.segments(),
                has(mapping, Target.OWNER) ? owner : before.owner(),
                before.effort(),
                before.excludes(),
                before.proof(),
                before.limitations());
    }

    private static boolean has(Mapping mapping, Target target) {
        return !mapping.of(target).isEmpty();
    }

    /// Equal for rows that say the same.
    String hash() {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
