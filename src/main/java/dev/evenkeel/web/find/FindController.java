package dev.evenkeel.web.find;

import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FindController {
    private static final int MOST = 6;
    private final List<FindSource> sources;

    FindController(List<FindSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/find")
    Page find(@RequestParam(defaultValue = "") String q, AsOf asOf) {
        var text = q.strip();
        var found = sources.stream()
                .flatMap(source -> source.find(text, MOST, asOf).stream())
                .toList();
        return Page.of("layout/find", new FindPage(text, found));
    }
}
