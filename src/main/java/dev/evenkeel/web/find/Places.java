package dev.evenkeel.web.find;

import dev.evenkeel.web.layout.Area;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The pages of the navigation.
@Component
@Order(100)
class Places implements FindSource {
    @Override
    public List<Found> find(String text, int most, AsOf asOf) {
        var sought = text.toLowerCase(Locale.ROOT);
        return Area.ALL.stream()
                .filter(place -> place.label().toLowerCase(Locale.ROOT).contains(sought))
                .limit(most)
                .map(place -> new Found(
                        "Pages", place.path(), place.label(), place.group().label(), Link.to(place.path())))
                .toList();
    }
}
