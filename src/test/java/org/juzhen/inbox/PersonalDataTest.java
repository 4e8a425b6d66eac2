package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataTest {

  @Test
  void numbers_like_those_of_identity_cards_phones_and_bank_cards_are_masked() {
    assertThat(PersonalData.masked("我身份证980602199003071234")).isEqualTo("我身份证980*************34");
    assertThat(PersonalData.masked("电话17000000123。")).isEqualTo("电话17*******23。");
    assertThat(PersonalData.masked("卡6222 0000 1111 2222 333")).doesNotContain("1111");
    assertThat(PersonalData.masked("写到 li.si@example.com")).doesNotContain("li.si");
  }

  @Test
  void full_width_digits_and_a_final_x_hide_nothing() {
    assertThat(PersonalData.masked("９８０６０２１９９００３０７１２３Ｘ")).contains("****");
  }

  @Test
  void years_amounts_and_hotlines_stay_readable() {
    String text = "2026年5月1日交了380元，打12345热线，单号1234567890";

    assertThat(PersonalData.masked(text)).isEqualTo(text);
  }

  @Test
  void nothing_of_a_number_is_left_in_a_wording() {
    assertThat(PersonalData.stripped("补办社保卡 17000000123")).isEqualTo("补办社保卡");
  }
}
