package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Basis;

@HubTest
class RulesTest {
  @Inject Rules rules;

  private final World world = new World();

  @Test
  void twelve_hours_come_from_a_website_rule_that_only_reminds_accounts() throws Throwable {
    RuleValue value = value(UUID.fromString(world.city()), RuleKey.REPOST_DEADLINE_HOURS);

    assertThat(value.number()).isEqualTo(12);
    assertThat(value.words()).isEqualTo("12 小时");
    assertThat(value.words(Locale.ENGLISH)).isEqualTo("12 hours");
    assertThat(value.basis().document()).isEqualTo("国办发〔2017〕47号");
    assertThat(value.basis().clause()).isEqualTo("八(四)1");
    assertThat(value.basis().binds()).isEqualTo(Basis.Binds.WEBSITE);
    assertThat(value.basis().remindsOnly()).isTrue();
  }

  @Test
  void a_length_is_said_again_in_the_readers_language_and_other_words_stay() {
    assertThat(RuleWords.again("12 h", Locale.CHINESE)).isEqualTo("12 小时");
    assertThat(RuleWords.again("24 小时", Locale.ENGLISH)).isEqualTo("24 hours");
    assertThat(RuleWords.again("15 个工作日", Locale.ENGLISH)).isEqualTo("15 working days");
    assertThat(RuleWords.again("3 days", Locale.CHINESE)).isEqualTo("3 天");
    assertThat(RuleWords.again("不要求", Locale.ENGLISH)).isEqualTo("不要求");
  }

  @Test
  void the_nearest_named_profile_above_a_unit_applies_and_the_country_fills_its_gaps()
      throws Throwable {
    UUID city = unit("DALI", null);
    UUID bureau = unit(null, city);
    UUID fujian = unit("FUJIAN", null);

    Map<UUID, RuleValue> notices = values(List.of(bureau, fujian), RuleKey.CLOSE_NOTICE);
    Map<UUID, RuleValue> reposts = values(List.of(bureau, fujian), RuleKey.REPOST_DEADLINE_HOURS);

    assertThat(notices.get(bureau).value()).isEqualTo("15wd");
    assertThat(notices.get(bureau).words()).isEqualTo("15 个工作日");
    assertThat(notices.get(fujian).value()).isEqualTo("30d");
    assertThat(notices.get(fujian).basis().force()).isEqualTo(Basis.Force.SYSTEM_DEFAULT);
    assertThat(reposts.get(bureau).number()).isEqualTo(12);
    assertThat(reposts.get(fujian).number()).isEqualTo(8);
  }

  @Test
  void every_rule_has_a_value_for_the_country() throws Throwable {
    UUID city = UUID.fromString(world.city());

    for (RuleKey key : RuleKey.values()) {
      RuleValue value = value(city, key);
      assertThat(value).as(key.name()).isNotNull();
      assertThat(value.words()).as(key.name()).isNotBlank();
    }
  }

  private UUID unit(String profile, UUID parent) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("name", world.unique("云岫单位"));
    unit.put("level", "PREFECTURE");
    unit.put("kind", "GOVERNMENT");
    unit.put("regionCode", "980000");
    unit.put("profile", profile);
    unit.put("parentId", parent == null ? null : parent.toString());
    return UUID.fromString(World.id(World.admin().body(unit).post("/api/v1/units")));
  }

  private RuleValue value(UUID unit, RuleKey key) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> rules.value(unit, key));
  }

  private Map<UUID, RuleValue> values(List<UUID> units, RuleKey key) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> rules.values(units, key));
  }
}
