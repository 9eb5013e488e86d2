package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DefinitionsGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleOfTheGuideIsRight() throws IOException {
        var guide = Files.readString(Path.of("docs/definitions.md"));
        var examples =
                EXAMPLE.matcher(guide).results().map(match -> match.group(1)).toList();

        assertThat(examples).hasSize(3);
        for (var example : examples) {
            assertThat(Catalogue.EMPTY
                            .with(List.of(Source.draft("guide.yaml", example)))
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void theGuideNamesEveryKindOfSignal() throws IOException {
        var guide = Files.readString(Path.of("docs/definitions.md"));
        assertThat(SignalReader.KINDS).allSatisfy(kind -> assertThat(guide).contains("| `" + kind + ": "));
    }
}
