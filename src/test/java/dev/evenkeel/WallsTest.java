package dev.evenkeel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between the modules, while the count of violations is zero.
class WallsTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(EvenkeelApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.evenkeel");

    @Test
    void modulesUseOnlyWhatTheyAreAllowedTo() {
        MODULES.verify();
    }

    /// Spring wires and serves; the domain is plain Java, but for the JDBC client.
    @Test
    void springStaysAtTheRim() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .resideOutsideOfPackages(
                        "dev.evenkeel", "dev.evenkeel.web..", "dev.evenkeel.api..", "dev.evenkeel.cli..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot..",
                        "org.springframework.context..",
                        "org.springframework.beans..",
                        "org.springframework.stereotype..",
                        "org.springframework.web..",
                        "org.springframework.security..")
                .check(CLASSES);
    }

    @Test
    void onlyActivityUsesTheAnalyticEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.evenkeel.activity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(CLASSES);
    }

    /// A module's tables stand in a schema of its name; nobody else's SQL says that name.
    @Test
    void noModuleTouchesAnotherModulesTables() throws IOException {
        var names = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
        var violations = new ArrayList<String>();
        for (var owner : names) {
            var table = Pattern.compile("(?i)\\b(from|join|into|update|table|using)\\s+" + owner + "\\.\\w+");
            for (var file : sourcesOutside(owner)) {
                if (table.matcher(Files.readString(file)).find()) violations.add(file + " uses tables of " + owner);
            }
        }
        assertThat(violations).isEmpty();
    }

    private static List<Path> sourcesOutside(String owner) throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .filter(file -> !file.startsWith(Path.of("src/main/java/dev/evenkeel", owner)))
                    .filter(file -> !file.startsWith(Path.of("src/main/resources/db", owner)))
                    .toList();
        }
    }
}
