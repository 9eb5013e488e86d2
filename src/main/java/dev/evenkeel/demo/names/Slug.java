package dev.evenkeel.demo.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Turns a name into what can stand in an address: `Northgate Cafés` becomes `northgate-cafes`.
public final class Slug {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    public static String of(String name, String separator) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replace("'", "")
                .replace('ø', 'o')
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ı', 'i');
        var bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll(separator);
    }
}
