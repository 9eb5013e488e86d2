package dev.evenkeel.promises;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Limitation;
import dev.evenkeel.catalogue.Listed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Who hears how a limitation is coming along (M114): the sellers of open promises of what it limits. They are told of
/// each step since they promised, and when nothing was heard for too long, in words that may be passed on.
public final class LimitationWatch {
    private final Capabilities capabilities;
    private final Promises promises;
    private final Notices notices;
    private final InstantSource clock;

    LimitationWatch(Capabilities capabilities, Promises promises, Notices notices, InstantSource clock) {
        this.capabilities = capabilities;
        this.promises = promises;
        this.notices = notices;
        this.clock = clock;
    }

    /// @return how many notices are new
    public int look(LocalDate day) {
        int told = 0;
        var catalogue = capabilities.on(day);
        for (var promise : promises.all(day)) {
            if (!promise.isOpen() || promise.subject().sort() != Sort.CAPABILITY) continue;
            var listed = catalogue.find(promise.subject().key());
            if (listed.isEmpty()) continue;
            for (var limitation : listed.get().capability().limitations())
                told += told(promise, listed.get(), limitation, day);
        }
        return told;
    }

    private int told(Promise promise, Listed listed, Limitation limitation, LocalDate day) {
        int told = 0;
        for (var step : steps(promise, limitation, day))
            if (tell(
                    promise,
                    limitation,
                    listed,
                    Days.say(step.on()) + ": " + step.note(),
                    step.on() + " " + step.note().hashCode())) told++;
        if (!listed.stale().contains(limitation.title())) return told;
        var heard = limitation.lastProgress(day).map(Limitation.Progress::on).orElse(listed.from());
        var words = "nothing was heard since " + Days.say(heard) + who(limitation);
        return tell(promise, limitation, listed, words, "stale " + heard) ? told + 1 : told;
    }

    private static List<Limitation.Progress> steps(Promise promise, Limitation limitation, LocalDate day) {
        return limitation.progress().stream()
                .filter(step ->
                        !step.on().isBefore(promise.madeOn()) && !step.on().isAfter(day))
                .toList();
    }

    private static String who(Limitation limitation) {
        return limitation.owner() == null ? "; nobody owns it" : "; ask " + limitation.owner();
    }

    private boolean tell(Promise promise, Limitation limitation, Listed listed, String news, String which) {
        var occasion = Notice.About.PROGRESS.occasion() + listed.key() + " " + limitation.title() + " " + promise.id()
                + " " + which;
        var text = promise.thing() + " for " + promise.account() + ", " + limitation.title() + " – " + news
                + (limitation.fixBy() == null ? "" : "; to be mended by " + Days.say(limitation.fixBy())) + ". Say: "
                + limitation.say();
        return notices.tell(occasion, promise.id(), promise.seller(), text, clock.instant());
    }
}
