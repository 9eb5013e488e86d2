package dev.evenkeel.demo.names;

import dev.evenkeel.demo.chance.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names of companies that do not exist, each given once.
public final class CompanyNames {
    private static final List<String> STEMS =
            List.of(("Amberley,Anchor Street,Arbour,Ashdown,Atlas & Co,Aurora,Bayfield,"
                            + "Beacon Hill,Birchwood,Blue Heron,Bluestone,Bramble,Bridgewater,Brookside,Canal Yard,Casa Olivar,"
                            + "Cedar Lane,Chalk Farm,Cinder Hill,Clearbrook,Cobalt,Copperfield,Coral Bay,Cornerstone,Cotton Mill,"
                            + "Crescent,Crown Point,Dovetail,Dunmore,Eastgate,Elder Tree,Elmstead,Emberly,Evergreen,Fallow Deer,"
                            + "Fernhill,Fjordlys,Five Oaks,Foxglove,Galleon,Glasshouse,Golden Mile,Granite Row,Greenway,Grey Heron,"
                            + "Halcyon,Harvest Moon,Hawthorn,Hazelmere,Highfield,Hollow Way,Honeycomb,Inkwell,Ironbridge,Ivory Coast,"
                            + "Jade Garden,Juniper,Kingfisher,Kintaro,Lakeshore,Lantern,Larkspur,Lighthouse,Limestone,Linden,"
                            + "Little Harbour,Longacre,Magnolia,Maple Row,Marigold,Mill Lane,Monte Claro,Moorland,Nordlicht,"
                            + "North Quay,Nova Terra,Oak & Ember,Old Town,Orchard,Osier,Otterburn,Palisade,Paper Crane,Pebble Beach,"
                            + "Pine Ridge,Polder,Porto Azul,Quarry Bank,Quayside,Quill,Red Lion,Redwood,Riverbend,Rookery,Rosewood,"
                            + "Saffron,Saltmarsh,Sandpiper,Seven Springs,Silver Birch,Skylark,Solstice,Sorrento Road,Southfield,"
                            + "Spindrift,Stonebridge,Summit,Swallowtail,Sycamore,Tall Ships,Tamarind,Terracotta,Thistle,Three Rivers,"
                            + "Tramontana,Tulip Court,Underhill,Upland,Valley Forge Lane,Verdant,Vista Verde,Walnut Grove,Waterside,"
                            + "Wayfarer,West End,Whitecap,Wild Thyme,Willowbrook,Windmill,Woodpecker,Yarrow,Yellow Door,Zephyr")
                    .split(","));
    private static final List<String> HOUSES =
            List.of(("Adair,Amsel,Barrow,Beck,Bellamy,Birdsall,Castell,Chandler,Cooper,Crane,Dacosta,Drummond,Eastwood,"
                            + "Engström,Farrow,Fisher,Garrick,Goldsmith,Hale,Harker,Ivens,Jarvis,Kite,Larsen,Linnet,Mallory,Marsh,"
                            + "Nakata,Noble,Okoro,Osgood,Paxton,Pryce,Quist,Reyes,Rowan,Santoro,Sharpe,Teal,Tremaine,Ueda,Vantongeren,"
                            + "Vogt,Wainwright,Wren,Yardley,Zeller")
                    .split(","));
    private static final List<String> TOWNS =
            List.of(("Ashby,Bellport,Caldmoor,Dunwick,Eastholm,Fairhaven,Glenrock,Hartwell,"
                            + "Inverlee,Kingsmere,Lowick,Marlow Bay,Newbrook,Oakham Vale,Porthaven,Redcliff,Stanmoor,Tarnside,"
                            + "Upminster Vale,Westbrook")
                    .split(","));
    private final Set<String> taken = new HashSet<>();

    public String by(Dice dice, Industry industry) {
        var trade = dice.pick(industry.trades());
        var name = house(dice) + " " + trade;
        for (int tries = 0; !taken.add(name); tries++) name = again(dice, trade, tries);
        return name;
    }

    /// Keeps a name from being given to anybody else.
    public void reserve(String name) {
        taken.add(name);
    }

    public static List<String> towns() {
        return TOWNS;
    }

    private static String again(Dice dice, String trade, int tries) {
        var plain = house(dice) + " " + trade;
        if (tries < 3) return plain;
        return plain + " " + dice.pick(TOWNS) + (tries < 12 ? "" : " " + tries);
    }

    private static String house(Dice dice) {
        if (dice.chance(0.7)) return dice.pick(STEMS);
        return dice.pick(HOUSES) + " & " + dice.pick(HOUSES);
    }
}
