package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.CapacityPlan;
import dev.evenkeel.capacity.Kind;
import dev.evenkeel.capacity.PlanChange;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// The plan: every line can be read, said anew and taken out, and every change taken back.
@Controller
@RequestMapping("/capacity/plan")
class PlanController {
    private static final String HERE = "/capacity/plan";
    private static final int CHANGES = 20;
    private static final int MOST = 200;
    private static final List<Kind> ORDER = List.of(
            Kind.WORK,
            Kind.SERVICE,
            Kind.STAFF,
            Kind.INCREASE,
            Kind.RESERVE,
            Kind.FOCUS,
            Kind.ABSENCE,
            Kind.PAST_WEEK,
            Kind.GROWTH,
            Kind.SKILL,
            Kind.TEAM);

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    /// A form that is shown open.
    private record Opened(Kind kind, String key, Map<String, String> values) {}

    @GetMapping
    Page plan(@RequestParam(defaultValue = "") String section, @RequestParam(defaultValue = "") String key, AsOf asOf) {
        var plan = plans.asOf(asOf.day());
        var opened = Arrays.stream(Kind.values())
                .filter(kind -> kind.section().equals(section))
                .map(kind -> new Opened(
                        kind, key, plan.find(kind, key).map(Forms::values).orElse(Map.of())))
                .findFirst()
                .orElse(new Opened(Kind.GROWTH, "-", Map.of()));
        return Page.of("capacity/plan", page(plan, opened, !section.isEmpty(), List.of()));
    }

    private PlanPage page(CapacityPlan plan, Opened opened, boolean open, List<Problem> problems) {
        var sections = ORDER.stream()
                .map(kind -> section(plan, kind, open && kind == opened.kind() ? opened : null))
                .toList();
        return new PlanPage(sections, plans.changes(CHANGES), problems);
    }

    private static PlanPage.Section section(
            CapacityPlan plan, Kind kind, @org.jspecify.annotations.Nullable Opened opened) {
        var all = plan.of(kind).values();
        var rows = all.stream()
                .limit(MOST)
                .map(line -> new PlanPage.Row(line.key(), line.title(), Forms.words(line, plan)))
                .toList();
        var fields = Forms.fields(kind, plan).stream()
                .map(field ->
                        opened == null ? field : field.with(opened.values().getOrDefault(field.name(), "")))
                .toList();
        var editing = opened == null ? "" : opened.key();
        return new PlanPage.Section(
                kind,
                Forms.title(kind),
                Forms.about(kind),
                rows,
                all.size() - rows.size(),
                fields,
                editing,
                opened != null);
    }

    @GetMapping("/capacity.yaml")
    ResponseEntity<String> text(AsOf asOf) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"capacity.yaml\"")
                .body(plans.text(asOf.day()));
    }

    @PostMapping("/{section}")
    Object put(
            @PathVariable String section,
            @RequestParam(defaultValue = "") String key,
            @RequestParam Map<String, String> form,
            Principal user,
            RedirectAttributes next) {
        var kind = kind(section);
        try {
            announce(plans.put(line(kind, key, form), user.getName()), next);
            return new RedirectView(HERE + "#" + section);
        } catch (Refused refused) {
            return Page.refused(
                    "capacity/plan", page(plans.current(), new Opened(kind, key, form), true, refused.problems()));
        }
    }

    private static Kind kind(String section) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.section().equals(section))
                .findFirst()
                .orElseThrow(() -> new Missing("section " + section));
    }

    private PlanLine line(Kind kind, String key, Map<String, String> form) {
        if (!key.isEmpty()) return Filled.line(kind, key, form);
        var name = form.getOrDefault("name", form.getOrDefault("label", form.getOrDefault("skill", kind.word())));
        var slug = Forms.slug(name);
        var taken = plans.current().of(kind).containsKey(slug);
        return Filled.line(
                kind, taken ? slug + "-" + UUID.randomUUID().toString().substring(0, 6) : slug, form);
    }

    @PostMapping("/{section}/{key}/remove")
    Object remove(@PathVariable String section, @PathVariable String key, Principal user, RedirectAttributes next) {
        return act(() -> plans.remove(kind(section), key, user.getName()), next, "#" + section);
    }

    @PostMapping("/changes/{id}/undo")
    Object undo(@PathVariable long id, Principal user, RedirectAttributes next) {
        return act(() -> plans.undo(id, user.getName()), next, "");
    }

    private Object act(java.util.function.Supplier<PlanChange> deed, RedirectAttributes next, String place) {
        try {
            announce(deed.get(), next);
            return new RedirectView(HERE + place);
        } catch (Refused refused) {
            return Page.refused(
                    "capacity/plan",
                    page(plans.current(), new Opened(Kind.GROWTH, "", Map.of()), false, refused.problems()));
        }
    }

    private static void announce(PlanChange change, RedirectAttributes next) {
        if (change.id() == 0) Toast.show(next, "Nothing is new.");
        else Toast.showWithUndo(next, change.what() + ".", HERE + "/changes/" + change.id() + "/undo");
    }
}
