package dev.evenkeel.foundation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/// An amount in the smallest unit of its currency, such as cents; exact, never a floating-point number.
///
/// @param minor may be negative
/// @param currency by ISO 4217, such as `USD`
public record Money(long minor, String currency) implements Comparable<Money> {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /// @throws Refused if there is no such currency
    public Money {
        currency = currency.strip().toUpperCase(Locale.ROOT);
        digits(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /// @param amount in the currency's main unit; what is finer than its smallest is rounded half to even
    /// @throws Refused if it is a million millions or more, which no sum over years could hold
    public static Money of(BigDecimal amount, String currency) {
        var code = currency.strip().toUpperCase(Locale.ROOT);
        if (amount.abs().compareTo(MOST) >= 0)
            throw new Refused("amount", "It is too large to reckon with", "Give less than 1,000,000,000,000 " + code);
        return new Money(
                amount.movePointRight(digits(code))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                code);
    }

    /// @throws Refused if the currencies differ
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /// @throws Refused if the currencies differ
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /// Rounded half to even, for hours, months and shares.
    public Money times(double factor) {
        var product = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(factor));
        return new Money(product.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
    }

    /// Rounded half to even.
    ///
    /// @param parts not zero
    public Money by(double parts) {
        var quotient = BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_EVEN);
        return new Money(quotient.longValueExact(), currency);
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /// In the currency's main unit.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (currency.equals(other.currency)) return other;
        throw new Refused(
                "currency", currency + " and " + other.currency + " cannot be reckoned together", "Use one currency");
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new Refused(
                    "currency", "There is no currency " + currency, "Write three letters of ISO 4217, such as USD");
        }
    }

    /// As people read it: `USD 12,000`, `−USD 0.50`.
    @Override
    public String toString() {
        var amount = amount().abs();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var pattern = whole ? "#,##0" : "#,##0." + "0".repeat(amount.scale());
        var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        return (isNegative() ? "−" : "") + currency + " " + new DecimalFormat(pattern, symbols).format(amount);
    }
}
