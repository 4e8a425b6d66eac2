package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads into an office's own network, or to somebody's own mailbox. */
class InnerAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请登录10.23.4.56查询",
        "系统地址：192.168.1.20:8080。",
        "请登录内网测试版 192.168.3.4",
        "在１７２．１６．３．４上填报",
        "打开 http://oa/login 登录",
        "见https://zwoa.local/index",
        "地址 http://[fd12:3456::1]/"
      })
  void an_inner_network_is_asked_about(String text) {
    assertThat(GivenDraft.read(new InnerAddresses(), text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo(Rule.INNER_ADDRESS);
              assertThat(f.gate()).isEqualTo(Gate.SECRECY);
              assertThat(f.severity()).isEqualTo(Severity.ANSWER);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "旧版本10.1.0.3停用",
        "客户端V10.1.0.3已发布",
        "第10.2.3条",
        "172.32.1.1和192.169.0.1",
        "http://www.yunxiu.gov.cn/oa",
        "章节10.1.2.3.4"
      })
  void versions_chapters_and_public_addresses_are_left_alone(String text) {
    assertThat(GivenDraft.read(new InnerAddresses(), text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "发送至zhangsan1985@163.com。",
        "邮箱：12345678@qq.com",
        "邮箱ＺＨＡＮＧ＠１２６．ｃｏｍ",
        "write to zhang.san@vip.sina.com.cn"
      })
  void a_mailbox_for_everybody_is_shown_without_its_owner(String text) {
    assertThat(GivenDraft.read(new Mailboxes(), text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.HINT);
              assertThat(f.excerpt()).startsWith("***@").doesNotContain("zhang", "12345678");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"邮箱：swj@yunxiu.gov.cn", "关注@云岫发布", "163.com是网站", "a@qq.com.evil.org"})
  void offices_own_mailboxes_and_names_of_accounts_are_left_alone(String text) {
    assertThat(GivenDraft.read(new Mailboxes(), text)).isEmpty();
  }
}
