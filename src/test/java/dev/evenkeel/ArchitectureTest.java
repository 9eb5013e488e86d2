package dev.evenkeel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The map in ARCHITECTURE.md is the code's own: its arrows are the dependencies that the compiler sees.
class ArchitectureTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^ *(\\w+) --> (\\w+)$");

    @Test
    void theDiagramShowsTheModulesThatThereAreAndHowTheyUseEachOther() throws IOException {
        var drawn = new TreeSet<String>();
        ARROW.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                .results()
                .forEach(arrow -> drawn.add(arrow.group(1) + " --> " + arrow.group(2)));
        assertThat(drawn).isEqualTo(real());
    }

    /// Everybody may use the foundation; its arrows would hide the others.
    private static TreeSet<String> real() {
        var modules = ApplicationModules.of(EvenkeelApplication.class);
        var arrows = new TreeSet<String>();
        modules.forEach(module -> module.getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals("foundation"))
                .forEach(other -> arrows.add(module.getIdentifier() + " --> " + other)));
        return arrows;
    }
}
