package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Review;
import dev.evenkeel.capacity.Reviews;
import dev.evenkeel.promises.ScarceHours;
import dev.evenkeel.promises.ScarceHours.Paid;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Demand against capacity, for the monthly meeting.
@Controller
class ReviewController {
    private static final int MONTHS = 6;
    private static final int SHOWN = 3;

    private final Reviews reviews;
    private final ScarceHours hours;

    ReviewController(Reviews reviews, ScarceHours hours) {
        this.reviews = reviews;
        this.hours = hours;
    }

    @GetMapping("/capacity/review")
    Page review(AsOf asOf) {
        var found = reviews.on(asOf.day(), MONTHS);
        var least = new HashMap<String, List<Paid>>();
        for (var gap : found.gaps()) {
            var line = gap.line();
            var paid = hours.until(line.last(), line.skill(), asOf.day());
            least.put(ReviewPage.key(gap), paid.subList(0, Math.min(SHOWN, paid.size())));
        }
        return Page.of("capacity/review", new ReviewPage(found, least));
    }

    @GetMapping("/capacity/review.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<Review.Line>of(
                        new Csv.Column<>("month", Review.Line::month),
                        new Csv.Column<>("skill", Review.Line::skill),
                        new Csv.Column<>("there", one -> Say.tenths(one.there())),
                        new Csv.Column<>("promised", one -> Say.tenths(one.promised())),
                        new Csv.Column<>("hoped", one -> Say.tenths(one.hoped())),
                        new Csv.Column<>("left", one -> Say.tenths(one.left())))
                .send(reviews.on(asOf.day(), MONTHS).lines().stream(), "demand-and-capacity", asOf, response);
    }
}
