package org.juzhen.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Compiled;
import org.juzhen.house.HubTest;

/**
 * Whatever can be sent to the hub to change something either is a decision with a row among the
 * {@link Ruling}s, or is said to be none, with the reason, in {@code decisions/none.txt}.
 */
@HubTest
class EveryDecisionHasARowTest {
  private static final String RS = "jakarta.ws.rs.";

  @Inject Deciding there;

  @Test
  void what_changes_something_is_asked_or_said_to_decide_nothing() throws IOException {
    Set<String> served = served();
    Set<String> asked = asked();
    Map<String, String> none = none();

    assertThat(served).as("read from the resources").hasSizeGreaterThan(300);
    assertThat(asked).as("rows of what is not served").isSubsetOf(served);
    assertThat(none.keySet()).as("exceptions of what is not served").isSubsetOf(served);
    assertThat(none.keySet()).as("exceptions that have a row").doesNotContainAnyElementsOf(asked);
    assertThat(none.values()).as("reasons").allSatisfy(r -> assertThat(r).hasSizeGreaterThan(20));
    assertThat(served.stream().filter(c -> !asked.contains(c) && !none.containsKey(c)))
        .as("neither a row nor an exception with its reason")
        .isEmpty();
  }

  /** Method and address, without the names of what stands in it. */
  private static String bare(String call) {
    return call.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("/$", "");
  }

  private static Set<String> served() {
    Set<String> all = new TreeSet<>();
    for (JavaClass type : Compiled.hub()) {
      if (type.isAnnotatedWith(RS + "Path")) {
        String at = path(type.tryGetAnnotationOfType(RS + "Path"));
        type.getMethods().forEach(m -> calls(m, at).forEach(all::add));
      }
    }
    return all;
  }

  private static Stream<String> calls(JavaMethod method, String at) {
    String path = "/" + at + "/" + path(method.tryGetAnnotationOfType(RS + "Path"));
    return Stream.of("POST", "PUT", "PATCH", "DELETE")
        .filter(verb -> method.isAnnotatedWith(RS + verb))
        .map(verb -> bare(verb + " " + path));
  }

  private static String path(Optional<? extends JavaAnnotation<?>> path) {
    return path.flatMap(p -> p.get("value")).map(Object::toString).orElse("");
  }

  private Set<String> asked() {
    there.open();
    return NobodyElseDecidesTest.all(there).stream()
        .flatMap(
            r ->
                Stream.of(r.call(), r.form() == null ? null : "POST " + r.form())
                    .filter(c -> c != null))
        .map(EveryDecisionHasARowTest::bare)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Call → why it decides nothing. */
  private static Map<String, String> none() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    String reason = "";
    for (String line : lines()) {
      if (line.startsWith("#")) {
        reason = line.substring(1).strip();
      } else if (!line.isBlank()) {
        assertThat(all.put(bare(line.strip()), reason)).as("twice: " + line).isNull();
      }
    }
    return all;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        EveryDecisionHasARowTest.class.getResourceAsStream("/decisions/none.txt")) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
