package dev.evenkeel.demo;

import java.util.List;

/// Whom documentation, screenshots and tests may call by name. They are in a world of any size.
public final class Cast {
    /// Ready to talk: usage up strongly, all drivers hold, no deal yet.
    public static final String BRIGHTWATER = "brightwater-clinics";
    /// A healthy customer that grows.
    public static final String NORTHGATE = "northgate-cafes";
    /// A pilot that stalled, with a deal stuck in the trial.
    public static final String ALDER_AND_FINCH = "alder-and-finch-logistics";
    /// A customer whose usage follows the school year.
    public static final String MERIDIAN = "meridian-schools";
    /// On the free plan; reached its limit of people yesterday.
    public static final String KESTREL_AND_VALE = "kestrel-and-vale-grocers";
    /// Bought with a discount in a quarter-end rush, left since.
    public static final String TIDEWATER = "tidewater-freight";
    /// Reads pages and exports reports without end, and will not buy: the account that looks ready and is not.
    public static final String OSPREY = "osprey-systems";

    /// Schedules for all of Brightwater; the champion.
    public static final Member MARA = new Member("Mara Lindqvist", "scheduler");

    public static final Member GRAHAM = new Member("Graham Ellwood", "owner");
    public static final Member AISHA = new Member("Aisha Rahman", "manager");
    public static final Member TOMEK = new Member("Tomek Zieliński", "manager");
    public static final Member SIOBHAN = new Member("Siobhan Keane", "it");
    /// Worked at Alder & Finch and moved to Brightwater twenty days ago, where usage goes on under the same user id.
    public static final Member NADIA = new Member("Nadia Haddad", "manager");

    public static final Member ELENA = new Member("Elena Moreno", "owner");
    public static final Member FINN = new Member("Finn Gallagher", "scheduler");
    public static final Member RUTH = new Member("Ruth Alder", "owner");
    public static final Member COLIN = new Member("Colin Fairfax", "owner");
    public static final Member HANNE = new Member("Hanne Dahl", "owner");
    public static final Member VIKRAM = new Member("Vikram Menon", "owner");
    public static final Member JOSIE = new Member("Josie Hartley", "owner");

    public static final Staff DANA = new Staff("Dana Okafor", "Account executive", "dana.okafor@harbourline.example");
    public static final Staff TOMAS =
            new Staff("Tomás Rivera", "Account executive", "tomas.rivera@harbourline.example");
    public static final Staff PRIYA = new Staff("Priya Nair", "Account executive", "priya.nair@harbourline.example");
    public static final Staff JONAS = new Staff("Jonas Weber", "Account executive", "jonas.weber@harbourline.example");
    public static final Staff INES = new Staff("Ines Carvalho", "Product manager", "ines.carvalho@harbourline.example");
    public static final Staff SAM = new Staff("Sam Adeyemi", "Head of sales", "sam.adeyemi@harbourline.example");
    public static final Staff LEONIE =
            new Staff("Leonie Brandt", "Chief executive", "leonie.brandt@harbourline.example");

    public static final List<Staff> SELLERS = List.of(DANA, TOMAS, PRIYA, JONAS);

    /// Somebody who works at Harbourline.
    public record Staff(String name, String position, String email) {}

    /// Somebody who works at an account and uses the product.
    public record Member(String name, String role) {}

    private Cast() {}
}
