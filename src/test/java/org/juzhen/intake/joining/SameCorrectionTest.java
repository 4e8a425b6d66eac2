package org.juzhen.intake.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.intake.joining.SameCorrection.Correction;

/** Two corrections that are taken for one hide a duty, so what is not surely alike is two. */
class SameCorrectionTest {
  private static final String CITY = "关于首末班的通告\n首班车六点发车。末班车二十二点发车。";
  private static final String COUNTY = "关于首末班的通告\n本报讯。首班车六点发车！末班车二十二点发车。责任编辑：林可";

  private static boolean alike(String city, String county) {
    boolean one = SameCorrection.is(new Correction(CITY, city), new Correction(COUNTY, county));
    boolean other = SameCorrection.is(new Correction(COUNTY, county), new Correction(CITY, city));
    assertThat(other).as("the order tells nothing").isEqualTo(one);
    return one;
  }

  private static String changed(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @Test
  void the_same_sentence_corrected_in_both_is_the_same_whatever_stands_around_it() {
    assertThat(alike(changed(CITY, "二十二", "二十三"), changed(COUNTY, "二十二", "二十三"))).isTrue();
    assertThat(alike(CITY + "特此通告。", COUNTY.replace("。责任", "。特此 通告。责任"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"二十二, 二十三", "六点, 七点", "首班车六点发车, ''"})
  void what_only_one_of_them_corrected_is_two(String from, String to) {
    assertThat(alike(changed(CITY, from, to), COUNTY)).isFalse();
    assertThat(alike(CITY, changed(COUNTY, from, to))).isFalse();
  }

  @Test
  void other_corrections_of_one_sentence_are_two() {
    assertThat(alike(changed(CITY, "二十二", "二十三"), changed(COUNTY, "二十二", "二十四"))).isFalse();
  }

  @Test
  void one_who_corrected_more_is_another() {
    String both = changed(changed(COUNTY, "二十二", "二十三"), "六点", "七点");

    assertThat(alike(changed(CITY, "二十二", "二十三"), both)).isFalse();
  }

  @Test
  void what_one_took_out_and_the_other_kept_within_a_longer_sentence_is_two() {
    String gone = changed(CITY, "末班车二十二点发车。", "");
    String kept = changed(COUNTY, "末班车二十二点发车。", "注意末班车二十二点发车。");

    assertThat(alike(gone, kept)).isFalse();
  }

  @Test
  void what_nobody_changed_is_the_same() {
    assertThat(alike(CITY, COUNTY)).isTrue();
  }
}
