package dev.evenkeel.api;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;

/// A day in an address, of a year that has four digits; no plan reaches further, and no store could keep it.
final class DayInReach implements Converter<String, LocalDate> {
    @Override
    public LocalDate convert(String text) {
        var day = LocalDate.parse(text.strip());
        if (day.getYear() < 0 || day.getYear() > 9999) throw new IllegalArgumentException(text + " is out of reach");
        return day;
    }
}
