package dev.evenkeel.playbooks;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the document that names the sellers.
final class TeamReader {
    static final String KIND = "sellers";

    private static final Shape TEAM = Shape.of(
            "the sellers",
            must("kind", "kind: sellers"),
            must("name", "name: sellers"),
            may("title", "title: Who sells"),
            may("owner_trait", "owner_trait: owner"),
            may("territory_trait", "territory_trait: country"),
            may("meeting_stages", "meeting_stages: [discovery, demo]"),
            may("cap", "cap: 10"),
            must("sellers", "sellers: [{name: Ann Seller, email: ann@example.com}]"));
    private static final Shape SELLER = Shape.of(
            "a seller",
            must("name", "name: Ann Seller"),
            may("email", "email: ann@example.com"),
            may("signs_in", "signs_in: ann"),
            may("territories", "territories: [DE, AT]"),
            may("cap", "cap: 10"),
            may("away", "away: [{from: 2027-07-01, to: 2027-07-14, stand_in: Ben Seller}]"));
    private static final Shape AWAY = Shape.of(
            "a time away",
            must("from", "from: 2027-07-01"),
            must("to", "to: 2027-07-14"),
            may("stand_in", "stand_in: Ben Seller"));
    private static final int USUAL_CAP = 20;
    static final int MOST = 1000;

    private final Document document;
    private final List<Node.Scalar> standIns = new ArrayList<>();

    private TeamReader(Document document) {
        this.document = document;
    }

    /// @return null where the document is wrong; it knows why then
    static @Nullable Team read(Document document, int version) {
        if (!document.isReadable()) return null;
        var team = new TeamReader(document).team(version);
        return document.isWrong() ? null : team;
    }

    private Team team(int version) {
        var section = Section.of(document, TEAM);
        section.oneOf("kind", Map.of(KIND, KIND));
        section.oneOf("name", Map.of(KIND, KIND));
        int cap = cap(section, USUAL_CAP);
        var sellers = new ArrayList<Seller>();
        var places = new HashMap<String, Integer>();
        for (var node : section.list("sellers")) {
            var one = Section.open(document, node, node.place(), SELLER);
            var seller = seller(one, cap);
            if (seller == null) continue;
            var before = places.putIfAbsent(
                    seller.name().toLowerCase(Locale.ROOT), node.place().line());
            if (before != null)
                document.refuse(
                        one.placeOf("name"),
                        seller.name() + " is there twice; the first is in line " + before,
                        "Remove one of them");
            sellers.add(seller);
        }
        if (sellers.isEmpty() && !document.isWrong())
            document.refuse(section.placeOf("sellers"), "There is no seller", "Name at least one");
        check(sellers);
        var stages = section.texts("meeting_stages").stream()
                .map(stage -> stage.toLowerCase(Locale.ROOT))
                .toList();
        return new Team(
                version,
                Objects.requireNonNullElse(section.text("owner_trait"), Team.NOBODY.ownerTrait()),
                Objects.requireNonNullElse(section.text("territory_trait"), Team.NOBODY.territoryTrait()),
                section.has("meeting_stages") ? stages : Team.MEETING_STAGES,
                sellers);
    }

    /// A cap of zero would starve whoever has it without a word.
    static int cap(Section section, int usual) {
        var scalar = section.scalar("cap");
        if (scalar != null && scalar.text().equals("0")) {
            section.document()
                    .refuse(
                            scalar.place(),
                            "With a cap of 0 nobody would ever get an account",
                            "Write at least 1; to give a seller none, take them out of the list");
            return usual;
        }
        var cap = section.whole("cap", 1, MOST);
        return cap == null ? usual : cap;
    }

    private @Nullable Seller seller(Section one, int usualCap) {
        var name = one.text("name");
        var email = one.text("email");
        var signsIn = one.text("signs_in");
        var cap = cap(one, usualCap);
        var away = new ArrayList<Seller.Away>();
        for (var node : one.list("away")) {
            var time = away(Section.open(document, node, node.place(), AWAY), name);
            if (time != null) away.add(time);
        }
        if (name == null) return null;
        return new Seller(
                name,
                email,
                signsIn != null ? signsIn : Objects.requireNonNullElse(email, name),
                one.texts("territories"),
                cap,
                away);
    }

    private Seller.@Nullable Away away(Section one, @Nullable String seller) {
        var from = one.day("from");
        var to = one.day("to");
        var standIn = one.scalar("stand_in");
        if (standIn != null) {
            standIns.add(standIn);
            if (standIn.text().equals(seller))
                document.refuse(standIn.place(), "Nobody can stand in for themselves", "Name somebody else");
        }
        if (from == null || to == null) return null;
        if (to.isBefore(from))
            document.refuse(one.placeOf("to"), "The time away ends before it begins", "Swap the days, or mend them");
        return new Seller.Away(from, to, standIn == null ? null : standIn.text());
    }

    private void check(List<Seller> sellers) {
        var names = sellers.stream().map(Seller::name).toList();
        for (var standIn : standIns)
            if (!names.contains(standIn.text()))
                document.refuse(
                        standIn.place(),
                        "No seller is called `" + standIn.text() + "`",
                        Nearest.remedy(standIn.text(), names));
    }
}
