package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Basis.Force;

/** What the texts of each place say differently, as a county of that place finds it. */
@HubTest
class PlacesTest {
  @Inject Rules rules;

  @ParameterizedTest(name = "{0}: {1} is {2} by {3} {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      NATIONAL       | INTERNAL_BODY_ALLOWED | true | 国办发〔2018〕123号 | 二
      INNER_MONGOLIA | INTERNAL_BODY_ALLOWED | true | 内蒙古 DB15/T《政府信息公开平台建设规范》 | 3.3
      DALI           | INTERNAL_BODY_ALLOWED | false | 大政办通〔2021〕11号 | 第10条
      SHAANXI        | MAY_OPEN | GOVERNMENT_PROVINCE,GOVERNMENT_PREFECTURE,GOVERNMENT_COUNTY,DEPARTMENT_PROVINCE,DEPARTMENT_PREFECTURE | 陕政公开办〔2021〕18号 | 第7条(一)
      DALI           | MUST_OPEN_EXCEPTIONS | SECRET_RELATED,NO_PUBLIC_FUNCTION | 大政办通〔2021〕11号 | 第10条
      SHAANXI        | OPEN_MODE | APPROVAL | 陕政公开办〔2021〕18号 | 第7条(二)
      SHAANXI        | OPEN_FINAL_LEVEL | PROVINCE | 陕政公开办〔2021〕18号 | 第7条(二)
      INNER_MONGOLIA | OPEN_MODE | FILING | 内蒙古 DB15/T《政府信息公开平台建设规范》 | 5.5.1.4
      DALI           | OPEN_MODE | FILING | 大政办通〔2021〕11号 | 第11条
      SHAANXI        | GO_LIVE_YEARS | 1 | 陕政公开办〔2021〕18号 | 第7条(四)
      SHAANXI        | OPEN_NOTICE | 30d | 陕政公开办〔2021〕18号 | 第7条(四)
      SHAANXI        | CLOSE_NOTICE | 30d | 陕政公开办〔2021〕18号 | 第8条(三)
      DALI           | CLOSE_NOTICE | 15wd | 大政办通〔2021〕11号 | 第12条
      YUNNAN         | CLOSE_NOTICE | 15wd | 云政办规〔2019〕6号 | ''
      DALI           | CHANGE_MINOR_EXEMPT | false | 大政办通〔2021〕11号 | 第12条
      SHAANXI        | EXIT_FINAL_LEVEL | STATE | 陕政公开办〔2021〕18号 | 第8条(二)
      SHAANXI        | TEMP_OFFLINE_ENABLED | true | 陕政公开办〔2021〕18号 | 第8条(一)
      INNER_MONGOLIA | SOURCE_POLICY | HARD | 内蒙古 DB15/T《政府信息公开平台建设规范》 | 5.4.1.3
      FUJIAN         | REPOST_DEADLINE_HOURS | 8 | 福建省2017年政府网站发展实施意见 | ''
      DALI           | REPOST_DEADLINE_HOURS | 12 | 国办发〔2017〕47号 | 八(四)1
      DALI           | TRAIN_BEFORE_POST | true | 大政办通〔2021〕11号 | 第6条
      SHAANXI        | AB_POST | true | 陕政公开办〔2021〕18号 | 第19条(二)
      SHAANXI        | CHECK_CYCLE | MONTHLY | 陕政公开办〔2021〕18号 | 第29条、第30条
      """)
  void a_county_finds_what_its_place_says(
      String place, RuleKey key, String value, String document, String clause) {
    RuleValue found = inACountyOf(place, key);

    assertThat(found.value()).isEqualTo(value);
    assertThat(found.basis().document()).isEqualTo(document);
    assertThat(found.basis().clause()).isEqualTo(clause);
    assertThat(found.basis().force()).isIn(Force.RULE, Force.RECOMMENDED_STANDARD);
  }

  @ParameterizedTest(name = "{0} says nothing about {1}")
  @CsvSource({
    "NATIONAL, CLOSE_NOTICE",
    "NATIONAL, TEMP_OFFLINE_ENABLED",
    "INNER_MONGOLIA, GO_LIVE_YEARS",
    "DALI, OPEN_NOTICE",
    "NATIONAL, REGULARISE_WORKING_DAYS",
    "SHAANXI, LEVEL_DECISION_WORKING_DAYS"
  })
  void what_no_text_says_is_called_a_default_of_the_hub(String place, RuleKey key) {
    assertThat(inACountyOf(place, key).basis().force()).isEqualTo(Force.SYSTEM_DEFAULT);
  }

  private RuleValue inACountyOf(String place, RuleKey key) {
    UUID county = UUID.fromString(new GivenRules(place).county);
    return DueWorks.await(() -> rules.value(county, key));
  }
}
