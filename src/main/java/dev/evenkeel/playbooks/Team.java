package dev.evenkeel.playbooks;

import java.util.List;
import java.util.Optional;

/// The sellers, as the document of kind `sellers` names them.
///
/// @param version 0 where nobody was named yet
/// @param ownerTrait the trait of an account that names its seller
/// @param territoryTrait the trait of an account that says whose territory it is in
/// @param meetingStages stages of deals that mean that somebody met, in small letters
public record Team(
        int version, String ownerTrait, String territoryTrait, List<String> meetingStages, List<Seller> sellers) {
    static final List<String> MEETING_STAGES = List.of("discovery", "demo", "meeting", "qualified", "trial");
    static final Team NOBODY = new Team(0, "owner", "country", MEETING_STAGES, List.of());

    public Optional<Seller> named(String name) {
        return sellers.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The seller whom a user is; empty for users who sell nothing.
    public Optional<Seller> signedIn(String user) {
        return sellers.stream()
                .filter(one ->
                        one.signsIn().equalsIgnoreCase(user) || one.name().equalsIgnoreCase(user))
                .findFirst();
    }

    List<String> names() {
        return sellers.stream().map(Seller::name).toList();
    }
}
