package dev.evenkeel.web.layout;

import org.jspecify.annotations.Nullable;

/// What surrounds every page: who is signed in, which day it speaks of, and where its links and files are.
///
/// @param user the name of whom is signed in, absent on the way in
/// @param editor whether they may save what others work by: policy, plan and catalogue
/// @param path the path that was asked for, to mark the place in the navigation
/// @param asked the whole address that was asked for, without `asof`
/// @param csrf what forms must send back
/// @param theme `light`, `dark` or `auto`
/// @param assets where CSS and scripts stand, with their version
public record Frame(
        @Nullable String user,
        boolean admin,
        boolean editor,
        String path,
        Link asked,
        AsOf asOf,
        Csrf csrf,
        String theme,
        String assets,
        @Nullable Toast toast) {
    /// @param parameter the name of the form field
    /// @param header the name of the request header
    public record Csrf(String parameter, String header, String token) {}

    /// An address that keeps the chosen day.
    public String to(String... segments) {
        return keep(Link.to(segments)).toString();
    }

    /// The same for an address that is built already.
    public String to(Link link) {
        return keep(link).toString();
    }

    private Link keep(Link link) {
        return asOf.past() ? link.with("asof", asOf.day()) : link;
    }

    public String userName() {
        return user == null ? "" : user;
    }

    /// What htmx sends along with every request, as JSON.
    public String headers() {
        return "{\"" + csrf.header() + "\":\"" + csrf.token() + "\"}";
    }

    public String asset(String name) {
        return assets + name;
    }

    /// Whether the page speaks of now, whatever the day chosen.
    public boolean live() {
        return !in("settings/keys")
                && Area.ALL.stream().anyMatch(area -> area.speaks() == Area.Speaks.OF_NOW && in(area.path()));
    }

    /// Whether the page stands in none of the areas that a phone shows below it.
    public boolean farAway() {
        return Area.atHand().stream().noneMatch(area -> in(area.path()));
    }

    /// Whether the path that was asked for lies in an area such as `accounts`.
    public boolean in(String area) {
        return path.equals("/" + area) || path.startsWith("/" + area + "/");
    }
}
