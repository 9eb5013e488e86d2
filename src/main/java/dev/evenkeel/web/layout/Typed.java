package dev.evenkeel.web.layout;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a form as they were typed, read one after the other; what cannot be read is noted, all of it, and told
/// at the end.
public final class Typed {
    /// Commas part thousands; `1,5` could be one and a half or fifteen, so it is asked about.
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,9})?");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Map<String, String> given;
    private final List<Problem> problems = new ArrayList<>();

    public Typed(Map<String, String> given) {
        this.given = given;
    }

    public String text(String name) {
        return Objects.requireNonNullElse(given.get(name), "").strip();
    }

    public @Nullable String textOrNull(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    /// What must not be left empty.
    public String needed(String name, String remedy) {
        if (text(name).isEmpty()) problems.add(new Problem(name, "It is empty", remedy));
        return text(name);
    }

    /// 0 where nothing stands.
    public double number(String name) {
        var read = numberOrNull(name);
        return read == null ? 0 : read.doubleValue();
    }

    public @Nullable BigDecimal numberOrNull(String name) {
        return read(name, Typed::decimal, "is not a number", "Write digits, such as 1200 or 1.5");
    }

    public int whole(String name, int other) {
        var read =
                read(name, text -> decimal(text).intValueExact(), "is not a whole number", "Write digits, such as 12");
        return read == null ? other : read.intValue();
    }

    /// 0 where nothing stands.
    public Money money(String name, String currency) {
        var read = numberOrNull(name);
        try {
            return Money.of(read == null ? BigDecimal.ZERO : read, currency);
        } catch (Refused refused) {
            refused.problems()
                    .forEach(one -> problems.add(
                            new Problem(one.where().equals("amount") ? name : one.where(), one.what(), one.remedy())));
            return new Money(0, "USD");
        }
    }

    public LocalDate day(String name, LocalDate other) {
        var read = dayOrNull(name);
        return read == null ? other : read;
    }

    public @Nullable LocalDate dayOrNull(String name) {
        return read(name, Typed::inReach, "is not a day", "Write it as 2027-01-31");
    }

    /// @throws DateTimeException if it is no day, or of a year that no plan reaches
    public static LocalDate inReach(String text) {
        var day = LocalDate.parse(text.strip());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw new DateTimeException("Out of reach");
        return day;
    }

    /// @throws NumberFormatException if it is no number, or could be read in two ways
    public static BigDecimal decimal(String text) {
        var digits = text.strip();
        if (!NUMBER.matcher(digits).matches()) throw new NumberFormatException(digits);
        return new BigDecimal(digits.replace(",", ""));
    }

    /// @param read throws what says that it cannot be read
    /// @param not such as `is not a day`
    public <T> @Nullable T read(String name, Function<String, T> read, String not, String remedy) {
        var text = text(name);
        if (text.isEmpty()) return null;
        try {
            return read.apply(text);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
            problems.add(new Problem(name, "`" + text + "` " + not, remedy));
        }
        return null;
    }

    public void note(Problem problem) {
        problems.add(problem);
    }

    /// @throws Refused with everything that could not be read
    public void settle() {
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
