package org.juzhen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Compiled;
import org.juzhen.repost.planner.Planner;
import org.juzhen.repost.planner.Situation;

/** The shape of the house. Every rule here has a reason in docs/contributing.md. */
class ArchitectureTest {
  private static final JavaClasses HUB = Compiled.hub();

  /** Which capability may use which, directly; what those use may be used too. */
  private static final Map<String, Set<String>> MAP = map();

  private static Map<String, Set<String>> map() {
    Map<String, Set<String>> map = new TreeMap<>();
    map.put("kernel", Set.of());
    map.put("once", Set.of("kernel"));
    map.put("audit", Set.of("once"));
    // The timetable of the house seals the journal.
    map.put("jobs", Set.of("audit"));
    // The calendar follows the database by the bell.
    map.put("profile", Set.of("jobs"));
    map.put("registry", Set.of("profile"));
    map.put("identity", Set.of("registry", "jobs"));
    map.put("notify", Set.of("identity", "jobs"));
    map.put("paper", Set.of("kernel"));
    map.put("web", Set.of("identity", "notify", "paper"));
    map.put("files", Set.of("identity", "web"));
    map.put("webhook", Set.of("web"));
    map.put("roster", Set.of("web"));
    map.put("filing", Set.of("web", "files", "profile", "roster"));
    map.put("directory", Set.of("web"));
    map.put("impersonation", Set.of("web", "files", "directory"));
    map.put("sources", Set.of("web", "files", "profile"));
    map.put("intake", Set.of("sources"));
    map.put("review", Set.of("sources"));
    map.put("channel", Set.of("web", "files"));
    // What ended accounts showed can be read in the public directory.
    map.put("publishing", Set.of("review", "channel", "directory"));
    // Who is on watch at night is told of duties.
    map.put("repost", Set.of("intake", "publishing", "roster"));
    // An emergency's updates are posts, and may come from articles; whoever is on watch is told.
    map.put("emergency", Set.of("repost"));
    // Material becomes posts.
    map.put("contributions", Set.of("publishing"));
    // What belongs to a campaign are posts and articles.
    map.put("campaigns", Set.of("intake", "publishing"));
    // What is accepted above becomes an article there, and meets what is owed of it below.
    map.put("upward", Set.of("repost"));
    // Moves what is scheduled and what is pinned.
    map.put("board", Set.of("repost"));
    map.put("knowledge", Set.of("intake", "review"));
    map.put("inbox", Set.of("knowledge", "publishing"));
    map.put("duty", Set.of("publishing"));
    map.put(
        "supervision",
        Set.of(
            "filing",
            "repost",
            "inbox",
            "duty",
            "knowledge",
            "publishing",
            "impersonation",
            "emergency"));
    map.put("demo", Set.of("supervision"));
    return map;
  }

  private static Set<String> reachable(String from) {
    Set<String> all = new HashSet<>(MAP.getOrDefault(from, Set.of()));
    MAP.getOrDefault(from, Set.of()).forEach(next -> all.addAll(reachable(next)));
    return all;
  }

  private static String capability(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    boolean ours = parts.length >= 3 && parts[0].equals("org") && parts[1].equals("juzhen");
    return ours && !parts[2].equals("connectors") ? parts[2] : "";
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(HUB);
  }

  @Test
  void capabilities_use_only_what_the_map_allows() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : HUB) {
      String from = capability(type);
      Set<String> allowed = reachable(from);
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass())
          .filter(to -> !from.isEmpty() && !capability(to).isEmpty())
          .filter(to -> !capability(to).equals(from) && !allowed.contains(capability(to)))
          .forEach(to -> wrong.add(type.getName() + " -> " + to.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_capability_is_on_the_map() {
    Set<String> found = new TreeSet<>();
    HUB.forEach(type -> found.add(capability(type)));
    found.remove("");
    assertThat(MAP.keySet()).containsAll(found);
  }

  @Test
  void capabilities_form_no_cycles() {
    holds(SlicesRuleDefinition.slices().matching("org.juzhen.(*)..").should().beFreeOfCycles());
  }

  @Test
  void only_channel_knows_connectors() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.juzhen..")
            .and()
            .resideOutsideOfPackages("org.juzhen.channel..", "org.juzhen.connectors..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.juzhen.connectors.."));
  }

  @Test
  void connectors_are_strangers_to_the_hub_and_to_each_other() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.juzhen.connectors..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.juzhen..")
                    .and(
                        com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAPackage("org.juzhen.connectors..")))));
  }

  @Test
  void transactions_start_at_the_desk() {
    holds(
        methods()
            .that()
            .areAnnotatedWith(WithTransaction.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Desk"));
  }

  @Test
  void rules_are_plain_java() {
    holds(
        noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areEnums()
            .and()
            .resideOutsideOfPackage("org.juzhen.connectors..")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.ws.rs..",
                "io.quarkus.qute..",
                "io.quarkus.hibernate..",
                "io.smallrye.mutiny..",
                "jakarta.enterprise.."));
  }

  @Test
  void nobody_waits() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.juzhen.connectors..")
            .should()
            .callMethod(Uni.class, "await"));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.juzhen.connectors..", "org.juzhen.jobs..")
            .should()
            .callMethod(Uni.class, "subscribe"));
  }

  /** The desk plans on a worker and refuses to do it on the event loop. */
  @Test
  void only_one_desk_plans() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.juzhen.repost.plan.PlanningDesk")
            .should()
            .callMethod(Planner.class, "plan", Situation.class));
  }

  @Test
  void one_query_at_a_time_on_one_thread() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.juzhen.connectors..", "org.juzhen.channel..", "org.juzhen.jobs..")
            .should()
            .callMethodWhere(
                com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                        "runs things side by side or on another thread",
                        t ->
                            t.getOwner().getPackageName().startsWith("io.smallrye.mutiny")
                                && Set.of(
                                        "join",
                                        "combine",
                                        "transformToUniAndMerge",
                                        "delayIt",
                                        "emitOn",
                                        "runSubscriptionOn")
                                    .contains(t.getName())))));
  }

  @Test
  void time_and_chance_come_from_the_kernel() {
    for (Class<?> clock : Arrays.asList(Instant.class, LocalDate.class)) {
      holds(
          noClasses()
              .that()
              // The demo plays portals and citizens, who do not turn with the hub's clock.
              .resideOutsideOfPackages(
                  "org.juzhen.kernel..", "org.juzhen.connectors..", "org.juzhen.demo..")
              .should()
              .callMethod(clock, "now"));
    }
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.juzhen.kernel..", "org.juzhen.connectors..", "org.juzhen.demo..")
            .should()
            .callMethod(java.util.UUID.class, "randomUUID"));
  }

  @Test
  void the_web_is_a_leaf() {
    holds(
        classes()
            .that()
            .haveSimpleNameEndingWith("Pages")
            .or()
            .haveSimpleNameEndingWith("Api")
            .and()
            .resideOutsideOfPackage("org.juzhen.connectors..")
            .should()
            .bePackagePrivate());
  }

  @Test
  void endpoints_are_public_or_they_would_not_exist() {
    holds(methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic());
  }
}
