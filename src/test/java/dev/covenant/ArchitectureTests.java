package dev.covenant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cut of the packages, its direction, and what the core must not know. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.covenant");

    private static final String[] CORE = Stream.of(
                    "measure", "terms", "ledger", "finding", "position", "language", "evaluation", "desk")
            .map(name -> "dev.covenant." + name + "..")
            .toArray(String[]::new);

    /** A floor, so that an empty import cannot pass. */
    @Test
    void theImportSeesTheWholeProduct() {
        assertThat(CLASSES).hasSizeGreaterThan(250);
        for (String core : CORE) {
            var name = core.substring(0, core.length() - 2);
            assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals(name)))
                    .as(name)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void packagesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("measure")
                .definedBy("dev.covenant.measure..")
                .layer("terms")
                .definedBy("dev.covenant.terms..")
                .layer("ledger")
                .definedBy("dev.covenant.ledger..")
                .layer("finding")
                .definedBy("dev.covenant.finding..")
                .layer("position")
                .definedBy("dev.covenant.position..")
                .layer("desk")
                .definedBy("dev.covenant.desk..")
                .layer("language")
                .definedBy("dev.covenant.language..")
                .layer("evaluation")
                .definedBy("dev.covenant.evaluation..")
                .layer("compliance")
                .definedBy("dev.covenant.compliance..")
                .layer("shell")
                .definedBy(
                        "dev.covenant.rulebook..",
                        "dev.covenant.store..",
                        "dev.covenant.audit..",
                        "dev.covenant.ingest..",
                        "dev.covenant.notify..",
                        "dev.covenant.answers..",
                        "dev.covenant.web..",
                        "dev.covenant.cli..")
                .whereLayer("shell")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compliance")
                .mayOnlyBeAccessedByLayers("shell")
                .whereLayer("evaluation")
                .mayOnlyBeAccessedByLayers("compliance", "shell")
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("shell")
                .whereLayer("language")
                .mayOnlyBeAccessedByLayers("evaluation", "compliance", "shell")
                .whereLayer("position")
                .mayOnlyBeAccessedByLayers("evaluation", "compliance", "desk", "shell")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("position", "evaluation", "compliance", "desk", "shell")
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers("position", "language", "evaluation", "compliance", "desk", "shell")
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsNoFrameworkNoFilesAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.camel..",
                        "java.sql..",
                        "javax.sql..",
                        "java.io..",
                        "java.nio.file..",
                        "java.net.http..",
                        "java.util.concurrent.atomic..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(CLASSES);
    }

    @Test
    void onlyEvaluationSeesDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.covenant.evaluation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void complianceKnowsNeitherCamelNorSql() {
        noClasses()
                .that()
                .resideInAPackage("dev.covenant.compliance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.camel..", "java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    /** Time is an argument: {@code now()} without one, and random identifiers, are for the shell. */
    @Test
    void theCoreNeverAsksWhatTimeItIs() {
        var readers =
                Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class);
        for (Class<?> reader : readers) {
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .callMethod(reader, "now")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .check(CLASSES);
    }

    @Test
    void theCoreHoldsNoBinaryFloatingPoint() {
        var binary = List.of("double", "float", "java.lang.Double", "java.lang.Float");
        var core = CLASSES.stream()
                .filter(c -> Stream.of(CORE).anyMatch(p -> c.getPackageName().equals(p.substring(0, p.length() - 2))))
                .toList();
        assertThat(core.stream()
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> binary.contains(f.getRawType().getName()))
                        .map(JavaField::getFullName))
                .isEmpty();
        assertThat(core.stream()
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> binary.contains(m.getRawReturnType().getName())
                                || m.getRawParameterTypes().stream().anyMatch(p -> binary.contains(p.getName())))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void noNameSaysNothing() {
        assertThat(CLASSES.stream()
                        .map(c -> c.getSimpleName())
                        .filter(name -> name.matches(".*(Impl|Util|Utils|Helper|Manager)$")))
                .isEmpty();
    }
}
