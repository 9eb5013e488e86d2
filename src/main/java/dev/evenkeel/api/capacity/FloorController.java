package dev.evenkeel.api.capacity;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Floor;
import dev.evenkeel.capacity.Floors;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity/floor`: whether the hours kept for exploration are kept.
@Tag(name = "Capacity")
@RestController
class FloorController {
    private static final int MOST = 104;

    private final Floors floors;
    private final Today today;

    FloorController(Floors floors, Today today) {
        this.floors = floors;
        this.today = today;
    }

    /// @param missing hours of the floor that are not there
    record Week(LocalDate week, String skill, double floor, double missing, boolean broken, boolean over) {}

    /// @param broken how many weeks of a skill
    record FloorAnswer(LocalDate day, int broken, List<Week> weeks) {}

    @Operation(summary = "In which weeks the hours kept for exploration are kept, and in which they are broken")
    @GetMapping("/api/v1/capacity/floor")
    FloorAnswer floor(
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "12") int back,
            @RequestParam(defaultValue = "26") int ahead) {
        var problems = new ArrayList<Problem>();
        if (back < 0 || back > MOST) problems.add(new Problem("back", back + " is out of range", "Give 0 to " + MOST));
        if (ahead < 1 || ahead > MOST)
            problems.add(new Problem("ahead", ahead + " is out of range", "Give 1 to " + MOST));
        if (!problems.isEmpty()) throw new Refused(problems);
        var found = floors.on(today.or(asOf), back, ahead);
        return new FloorAnswer(
                found.day(),
                found.broken().size(),
                found.weeks().stream().map(week -> week(found, week)).toList());
    }

    private static Week week(Floor found, Floor.Week one) {
        return new Week(one.monday(), one.skill(), one.floor(), one.missing(), one.isBroken(), found.isPast(one));
    }
}
