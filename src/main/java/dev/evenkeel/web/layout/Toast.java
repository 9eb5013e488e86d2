package dev.evenkeel.web.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A word after a deed, shown for some seconds on the next page, with the way back where there is one.
///
/// @param undo where a POST undoes it
public record Toast(String text, @Nullable String undo) {
    static final String NAME = "toast";

    public static void show(RedirectAttributes next, String text) {
        next.addFlashAttribute(NAME, new Toast(text, null));
    }

    public static void showWithUndo(RedirectAttributes next, String text, String undo) {
        next.addFlashAttribute(NAME, new Toast(text, undo));
    }
}
