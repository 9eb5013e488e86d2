package dev.evenkeel.web.intake;

import dev.evenkeel.web.intake.IntakePage.FreshKey;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class IntakeController {
    private final IntakePages intake;

    IntakeController(IntakePages intake) {
        this.intake = intake;
    }

    @GetMapping("/intake")
    Page live(Model model, AsOf asOf) {
        if (asOf.past()) return Page.of("intake/day", intake.on(asOf));
        var fresh = model.getAttribute(WriteKeysController.FRESH) instanceof FreshKey key ? key : null;
        return Page.of("intake/live", intake.live().with(fresh, address()));
    }

    static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    @GetMapping("/intake/rate")
    @ResponseBody
    Chart rate() {
        return intake.rate();
    }
}
