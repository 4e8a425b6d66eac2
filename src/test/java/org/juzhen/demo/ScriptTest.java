package org.juzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.demo.Script.AnswerPart;
import org.juzhen.demo.Script.ArticlePart;
import org.juzhen.demo.Script.PersonPart;
import org.juzhen.demo.Script.PortalPart;
import org.juzhen.demo.Script.UnitPart;
import org.juzhen.kernel.Role;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitLevel;

class ScriptTest {
  private final Script script = Script.read();

  @Test
  void the_world_has_the_size_that_was_promised() {
    assertThat(script.units()).hasSize(20);
    assertThat(script.accounts()).as("45 in the register, two wait for their filing").hasSize(47);
    assertThat(script.articles()).hasSize(40);
    assertThat(script.answers()).hasSize(300);
    assertThat(script.live()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(script.citizens()).hasSizeGreaterThanOrEqualTo(80);
  }

  @Test
  void keys_and_sign_in_names_are_unique() {
    assertThat(script.units()).extracting(UnitPart::key).doesNotHaveDuplicates();
    assertThat(script.people()).extracting(PersonPart::username).doesNotHaveDuplicates();
    assertThat(script.accounts()).extracting(AccountPart::key).doesNotHaveDuplicates();
    assertThat(script.accounts())
        .extracting(a -> a.platform() + a.platformId())
        .doesNotHaveDuplicates();
    assertThat(articles()).extracting(ArticlePart::key).doesNotHaveDuplicates();
    assertThat(script.articles()).extracting(ArticlePart::url).doesNotHaveDuplicates();
    assertThat(script.answers()).extracting(AnswerPart::key).doesNotHaveDuplicates();
  }

  @Test
  void a_unit_comes_after_the_units_it_names() {
    Set<String> before = new HashSet<>();
    for (UnitPart unit : script.units()) {
      assertThat(before).containsAll(named(unit.parentKey(), unit.competentKey()));
      before.add(unit.key());
    }
  }

  @Test
  void everything_belongs_to_a_unit_that_exists() {
    Set<String> units = keys(script.units(), UnitPart::key);
    assertThat(units).containsAll(keys(script.people(), PersonPart::unitKey));
    assertThat(units).containsAll(keys(script.accounts(), AccountPart::unitKey));
    assertThat(units).containsAll(keys(script.portals(), PortalPart::unitKey));
    assertThat(units).containsAll(keys(script.answers(), AnswerPart::unitKey));
    assertThat(keys(script.portals(), PortalPart::key))
        .containsAll(keys(articles(), ArticlePart::portalKey));
    assertThat(keys(script.answers(), AnswerPart::key))
        .containsAll(keys(script.citizens(), Script.CitizenPart::matches));
  }

  @Test
  void words_are_those_of_the_hub() {
    assertThat(names(UnitLevel.values())).containsAll(keys(script.units(), UnitPart::level));
    assertThat(names(UnitKind.values())).containsAll(keys(script.units(), UnitPart::kind));
    assertThat(names(Platform.values()))
        .containsAll(keys(script.accounts(), AccountPart::platform));
    assertThat(names(AccountKind.values())).containsAll(keys(script.accounts(), AccountPart::kind));
    assertThat(names(Role.values()))
        .containsAll(
            script.people().stream().flatMap(p -> p.roles().stream()).map(r -> r.role()).toList());
    assertThat(Set.of("ORDINARY", "IMPORTANT", "RESPONSE", "EMERGENCY"))
        .containsAll(keys(articles(), ArticlePart::importance));
  }

  @Test
  void every_unit_with_accounts_can_do_the_whole_job() {
    Cast cast = new Cast(script, Cast.Memory.empty());
    for (String unit : keys(script.accounts(), AccountPart::unitKey)) {
      for (String role : List.of("COORDINATOR", "EDITOR", "REVIEWER", "LEADER", "HANDLER")) {
        assertThat(cast.all(unit, role)).as(role + " at " + unit).isNotEmpty();
      }
      assertThat(cast.who(unit, "EDITOR")).isNotEqualTo(cast.who(unit, "REVIEWER"));
      assertThat(cast.who(unit, "REVIEWER")).isNotEqualTo(cast.who(unit, "LEADER"));
      assertThat(cast.supervisorOf(unit)).isNotBlank();
    }
  }

  @Test
  void every_role_is_held_by_two_persons() {
    for (Role role : Role.values()) {
      assertThat(script.people())
          .filteredOn(p -> p.roles().stream().anyMatch(r -> r.role().equals(role.name())))
          .as(role.name())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void showcased_persons_say_who_they_are() {
    List<PersonPart> shown = script.people().stream().filter(PersonPart::showcase).toList();
    assertThat(shown).hasSizeBetween(6, 10).allMatch(p -> p.who() != null);
    assertThat(shown.stream().flatMap(p -> p.roles().stream()).map(r -> r.role()))
        .contains("EDITOR", "REVIEWER", "LEADER", "SUPERVISOR", "PORTAL_EDITOR", "HANDLER");
  }

  @Test
  void every_picture_that_an_article_names_can_be_drawn() {
    List<String> pictures =
        articles().stream().flatMap(a -> Pictures.named(a.bodyHtml()).stream()).toList();
    assertThat(pictures)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(Pictures.png(name)).hasSizeGreaterThan(1000));
  }

  private List<ArticlePart> articles() {
    return Stream.concat(script.articles().stream(), script.live().stream()).toList();
  }

  private static <T> Set<String> keys(Collection<T> parts, Function<T, String> key) {
    return parts.stream().map(key).filter(k -> k != null).collect(Collectors.toSet());
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }

  private static List<String> named(String... keys) {
    return Arrays.stream(keys).filter(k -> k != null).toList();
  }
}
