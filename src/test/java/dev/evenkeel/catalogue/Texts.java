package dev.evenkeel.catalogue;

/// Documents for tests.
final class Texts {
    private Texts() {}

    static String capability(String key, String stage, String... lines) {
        return "kind: capability\nname: " + key + "\ntitle: " + key.replace('-', ' ') + "\nstage: " + stage + "\n"
                + String.join("\n", lines) + "\n";
    }
}
