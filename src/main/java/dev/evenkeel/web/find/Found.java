package dev.evenkeel.web.find;

import dev.evenkeel.web.layout.Link;

/// Something found.
///
/// @param group the heading it stands under
/// @param icon its picture, by the name of an area
/// @param hint what tells it from its namesakes
public record Found(String group, String icon, String name, String hint, Link link) {}
