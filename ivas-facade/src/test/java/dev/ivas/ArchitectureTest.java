package dev.ivas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the arrows between modules and packages that the documents promise. */
class ArchitectureTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("core/testdata"))
          .importPackages("dev.ivas");

  /** Every module and the modules it may see, beside itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("core", Set.of()),
          Map.entry("media", Set.of("core")),
          Map.entry("models", Set.of("core")),
          Map.entry("face", Set.of("core", "models")),
          Map.entry("fer", Set.of("core", "models")),
          Map.entry("gaze", Set.of("core", "models")),
          Map.entry("audio", Set.of("core", "models")),
          Map.entry("asr", Set.of("core", "audio")),
          Map.entry("llm", Set.of("core")),
          Map.entry("testkit", Set.of("core", "media", "audio", "llm")),
          Map.entry("fusion", Set.of("core")),
          Map.entry("report", Set.of("core")));

  private static final List<String> CORE_ORDER =
      List.of(
          "error",
          "time",
          "media",
          "face",
          "speech",
          "feature",
          "policy",
          "live",
          "analysis",
          "report");

  @Test
  void theClassesOfEveryModuleWereSeen() {
    assertThat(LIBRARY.size()).isGreaterThan(150);
    ARROWS.keySet().forEach(module -> assertThat(classesOf(module)).as(module).isNotEmpty());
  }

  static Stream<String> modules() {
    return ARROWS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleSeesOnlyWhatItsArrowsAllow(String module) {
    List<String> allowed = new ArrayList<>();
    allowed.add("dev.ivas." + module + "..");
    ARROWS.get(module).forEach(other -> allowed.add("dev.ivas." + other + ".."));
    noClasses()
        .that()
        .resideInAPackage("dev.ivas." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.ivas..")
                .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
        .check(LIBRARY);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void aPackageOfCoreSeesOnlyThoseBeforeIt(int index) {
    String[] later =
        CORE_ORDER.subList(index + 1, CORE_ORDER.size()).stream()
            .map(name -> "dev.ivas.core." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.ivas.core." + CORE_ORDER.get(index) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .check(LIBRARY);
  }

  /** Emotion is reached only through the analyzers that a policy lets in. */
  @Test
  void nobodyNamesTheEmotionModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ivas.fer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.ivas.fer..")
        .check(LIBRARY);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching("dev.ivas.(**)").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void internalPackagesAreUsedOnlyByTheirOwnModule() {
    for (JavaClass type : LIBRARY) {
      String name = type.getPackageName();
      int at = name.indexOf(".internal");
      if (at >= 0) {
        classes()
            .that()
            .haveFullyQualifiedName(type.getName())
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(owners(name.substring(0, at)))
            .check(LIBRARY);
      }
    }
  }

  private static String[] owners(String module) {
    return module.equals("dev.ivas")
        ? new String[] {"dev.ivas", "dev.ivas.internal.."}
        : new String[] {module + ".."};
  }

  @Test
  void everyPackageIsNullMarked() {
    for (JavaPackage each : LIBRARY.getPackage("dev.ivas").getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty()) {
        assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
      }
    }
  }

  @Test
  void nothingPrintsAndNothingThrowsGenericExceptions() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(LIBRARY);
    noClasses().should(THROW_GENERIC_EXCEPTIONS).check(LIBRARY);
  }

  private static List<JavaClass> classesOf(String module) {
    return LIBRARY.stream()
        .filter(type -> type.getPackageName().startsWith("dev.ivas." + module))
        .toList();
  }
}
