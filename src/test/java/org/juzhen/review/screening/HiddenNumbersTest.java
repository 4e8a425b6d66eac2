package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.kernel.PrivateNumbers;

/** What is hidden in journal and notices, and what has to stay as it is. */
class HiddenNumbersTest {
  private final PrivateNumbers numbers = new HiddenNumbers();

  @Test
  void numbers_of_persons_are_made_unreadable() {
    assertThat(numbers.hidden("张三，身份证350102198803072177，电话 139 1728 3645，卡号6228480402564890018"))
        .contains("张三", "身份证350*", "卡号622*")
        .doesNotContain("350102198803072177", "1728", "6228480402564890018");
    assertThat(numbers.hidden("13917283645")).isEqualTo("139******45");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0192f0c1-3917-7283-8452-139172836450",
        "13917283645139172836451391728364513917283645139172836451391728ab",
        "2026-11-23",
        "2026-11-23T13:04:06.410812345Z",
        "https://weibo.com/2803301701/5012345678901238",
        "http://www.yunxiu.gov.cn/art/13917283645.html",
        "第12次，3个账号",
        ""
      })
  void ids_digests_moments_and_addresses_stay(String words) {
    assertThat(numbers.hidden(words)).isEqualTo(words);
  }

  @Test
  void an_address_within_a_sentence_is_no_cover() {
    assertThat(numbers.hidden("http://a.example 电话13917283645")).doesNotContain("13917283645");
    assertThat(numbers.hidden("https://a.example，电话13917283645")).doesNotContain("13917283645");
    assertThat(numbers.hidden(null)).isNull();
  }
}
