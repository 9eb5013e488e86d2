package dev.evenkeel.api.promises;

import dev.evenkeel.promises.SellToday;
import dev.evenkeel.promises.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be sold today to a segment.
///
/// @param segment empty for everybody
/// @param standing signed, stale or unsigned
/// @param confident what can be sold today
/// @param later what can be sold with a date
/// @param desk what only the deal desk can let through
/// @param never what is not sold
/// @param left how many of each service can still be promised
record SellTodayAnswer(
        String segment,
        LocalDate day,
        String standing,
        @Nullable SignatureAnswer signature,
        List<SellToday.Line> confident,
        List<SellToday.Line> later,
        List<SellToday.Line> desk,
        List<SellToday.Line> never,
        List<SellToday.Left> left) {
    record SignatureAnswer(LocalDate day, String by, Instant at) {
        static @Nullable SignatureAnswer of(@Nullable Signature signature) {
            return signature == null ? null : new SignatureAnswer(signature.day(), signature.by(), signature.at());
        }
    }

    static SellTodayAnswer of(SellToday sheet) {
        return new SellTodayAnswer(
                sheet.segment(),
                sheet.day(),
                sheet.standing().name().toLowerCase(Locale.ROOT),
                SignatureAnswer.of(sheet.signature()),
                sheet.confident(),
                sheet.later(),
                sheet.desk(),
                sheet.never(),
                sheet.left());
    }
}
