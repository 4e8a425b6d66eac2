package org.juzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationTest {
  /** Read without signing in, or reached from the head of every page. */
  private static final Set<String> OF_THE_FRAME =
      Set.of(
          "",
          "demo",
          "files",
          "language",
          "login",
          "logout",
          "notices",
          "password",
          "public",
          "second-factor");

  @Test
  void whoever_opens_a_page_sees_where_it_belongs() {
    List<String> lost =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.juzhen")
                .stream()
                .filter(c -> c.getSimpleName().endsWith("Pages") && c.isAnnotatedWith(Path.class))
                .map(NavigationTest::path)
                .distinct()
                .filter(path -> !OF_THE_FRAME.contains(first(path)))
                .filter(path -> Arrays.stream(Navigation.values()).noneMatch(n -> n.leadsTo(path)))
                .toList();
    assertThat(lost).isEmpty();
  }

  private static String path(JavaClass pages) {
    String path = pages.getAnnotationOfType(Path.class).value();
    return path.startsWith("/") ? path : "/" + path;
  }

  private static String first(String path) {
    return path.split("/", 3)[1];
  }
}
