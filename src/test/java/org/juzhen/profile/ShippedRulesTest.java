package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/** The rows that the hub brings along fit the rules that it knows. */
@HubTest
class ShippedRulesTest {

  @Test
  void the_country_has_a_say_on_every_rule_and_no_row_is_about_a_rule_that_nobody_knows()
      throws Throwable {
    Set<String> national = Set.copyOf(texts("select key from rule_value where profile='NATIONAL'"));
    Set<String> all = Set.copyOf(texts("select distinct key from rule_value"));

    Set<String> known = Arrays.stream(RuleKey.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(national).isEqualTo(known);
    assertThat(known).containsAll(all);
  }

  @Test
  void every_shipped_value_is_of_its_type() throws Throwable {
    for (Tuple row : rows("select key, value from rule_value where profile is not null")) {
      RuleKey key = RuleKey.valueOf(row.get("key", String.class));
      assertThat(key.shape().fault(row.get("value", String.class))).as(key.name()).isNull();
    }
  }

  @Test
  void every_shipped_value_of_a_text_names_its_document_and_a_default_says_that_it_is_one()
      throws Throwable {
    for (Tuple row :
        rows("select key, document, clause, force from rule_value where profile is not null")) {
      boolean own = row.get("document", String.class).startsWith("系统默认值");
      String force = row.get("force", String.class);
      assertThat(own).as(row.get("key", String.class)).isEqualTo(!force.matches("RULE|RECO.*"));
    }
  }

  @Test
  void the_places_of_the_database_are_those_of_the_hub() throws Throwable {
    List<Tuple> rows = rows("select code, array_to_string(line, ',') as line from jurisdiction");

    assertThat(rows).hasSize(Jurisdiction.values().length);
    for (Tuple row : rows) {
      assertThat(Jurisdiction.valueOf(row.get("code", String.class)).line())
          .extracting(Enum::name)
          .containsExactly(row.get("line", String.class).split(","));
    }
    assertThat(Jurisdiction.NAMES.split("\\|"))
        .containsExactly(
            Arrays.stream(Jurisdiction.values()).map(Enum::name).toArray(String[]::new));
  }

  private static List<String> texts(String sql) throws Throwable {
    return rows(sql).stream().map(r -> r.get(0, String.class)).toList();
  }

  private static List<Tuple> rows(String sql) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () ->
            Panache.withSession(
                () ->
                    Panache.getSession()
                        .chain(s -> s.createNativeQuery(sql, Tuple.class).getResultList())));
  }
}
