package dev.evenkeel.foundation.postgres;

import java.io.IOException;
import java.util.List;

/// How a program is started so that it dies with us and does not run as root.
final class Unprivileged {
    private static final List<String> PREFIX = choose();

    private Unprivileged() {}

    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> choose() {
        var dieWithUs = List.of("setpriv", "--pdeathsig=SIGINT");
        if (!System.getProperty("user.name").equals("root")) return works(dieWithUs) ? dieWithUs : List.of();
        var asNobody = List.of("setpriv", "--pdeathsig=SIGINT", "unshare", "-U");
        if (works(asNobody)) return asNobody;
        return List.of("setpriv", "--pdeathsig=SIGINT", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new java.util.ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }
}
