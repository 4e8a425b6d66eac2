package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;

class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "1101\u200b0519491231002X",
        "440524198001010013"
      })
  @Clause({"R-IM-007", "R-47-006"})
  void identity_cards_are_found_by_birthday_and_check_digit(String number) {
    assertThat(GivenDraft.read(new IdentityCards(), "证号" + number + "。"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.acceptable()).isFalse();
              assertThat(f.excerpt()).contains("*************").hasSize(18);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // wrong check digit
        "11010519491331002X", // no month 13
        "11010519490230002X", // no 30 February
        "911101050000000001", // a credit code
        "2024112210303015001", // a serial number
        "A11010519491231002X"
      })
  void numbers_that_only_look_like_identity_cards_are_left_alone(String number) {
    assertThat(GivenDraft.read(new IdentityCards(), "编号" + number + "。")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "１３８００１３８０００"})
  void mobile_numbers_are_found_in_the_groups_people_write(String number) {
    assertThat(GivenDraft.read(new MobilePhones(), "电话" + number + "。"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ANSWER);
              assertThat(f.excerpt()).isEqualTo("138******00");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0877-2023456",
        "12345",
        "400-800-1234",
        "12800138000",
        "138001380001",
        "1985.9—1989.07",
        "1998-2024-001",
        "1998-10-12-001",
        "150、1200、3500户",
        "15 200 300平方米",
        "15000 200000元",
        "1 380 013 8000"
      })
  void office_numbers_and_figures_are_left_alone(String number) {
    assertThat(GivenDraft.read(new MobilePhones(), "电话" + number + "。")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"6222021234567890128", "6222 0212 3456 7890 128", "4111111111111111"})
  void bank_cards_pass_the_luhn_check(String number) {
    assertThat(BankCards.isBankCard(number.replace(" ", ""))).isTrue();
    assertThat(GivenDraft.read(new BankCards(), "账号" + number + "。")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6222021234567890129", "4111111111111112", "9111111111111111", "411111111111"})
  void other_long_numbers_are_left_alone(String number) {
    assertThat(GivenDraft.read(new BankCards(), "编号" + number + "。")).isEmpty();
  }

  @Test
  void the_cells_of_a_table_are_not_one_number() {
    String row = "<table><tr><td>138</td><td>0013</td><td>8000</td></tr></table>";

    assertThat(GivenDraft.read(new MobilePhones(), row)).isEmpty();
  }
}
