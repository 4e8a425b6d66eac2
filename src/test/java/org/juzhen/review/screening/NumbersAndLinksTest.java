package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;

/**
 * Numbers, addresses and links that are written so that a search for the usual form misses them.
 */
class NumbersAndLinksTest {

  private static List<Finding> read(String text) {
    return GivenDraft.screening().read(PlantedErrors.plain(text, PlantedErrors.LISTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话138、0013、8000",
        "联系电话：138，0013，8000。",
        "电话138丶0013丶8000",
        "电话138ー0013ー8000",
        "加我138、0013、8000",
        "wx13800138000",
        "VX13800138000",
        "138转0013转8000",
        "电话138o013800o",
        "电话l3800l38000"
      })
  @Clause("R-IM-007")
  void mobile_numbers(String text) {
    assertThat(read(text))
        .filteredOn(f -> f.rule() == Rule.MOBILE_PHONE)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.excerpt()).contains("*****"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "911124198108030024",
        "110105丶19491231丶002X",
        "110105 1949 12 31 00 2X",
        "110105转19491231转002X"
      })
  @Clause("R-IM-007")
  void identity_cards_of_residents_too(String text) {
    assertThat(read("证号" + text + "。"))
        .anySatisfy(
            f -> {
              assertThat(f.rule()).isEqualTo(Rule.IDENTITY_CARD);
              assertThat(f.acceptable()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "户籍地址为云岫市望江区人民路18号",
        "住望江镇大湾村三组",
        "家住幸福里小区东区12幢",
        "住人民路88弄3号",
        "居住在幸福小区三栋二单元五零一",
        "家住幸福小区3号楼2单元5楼东户",
        "幸福小区3号楼2单元5楼东户发生漏水",
        "住云岭县柳林镇大湾村委会下寨12号",
        "幸福花园12-3-1203的业主"
      })
  @Clause("R-IM-007")
  void homes(String text) {
    assertThat(read(text))
        .filteredOn(f -> f.rule() == Rule.HOME_ADDRESS)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.ANSWER));
  }

  @ParameterizedTest
  @CsvSource({
    "ｉｔｅｍ．ｔａｏｂａｏ．ｃｏｍ, COMMERCIAL_LINK",
    "ｈｔｔｐｓ：／／ｉｔｅｍ．ｔａｏｂａｏ．ｃｏｍ, COMMERCIAL_LINK",
    "item。taobao。com/x, COMMERCIAL_LINK",
    "item点taobao点com, COMMERCIAL_LINK",
    "item.taobao[.]com, COMMERCIAL_LINK",
    "item（点）taobao（点）com, COMMERCIAL_LINK",
    "hxxps://item.taobao.com/x, COMMERCIAL_LINK",
    "m.jd.hk/x, COMMERCIAL_LINK",
    "detail.tmall.hk, COMMERCIAL_LINK",
    "www.taobao.net, COMMERCIAL_LINK",
    "amazon.com.au, COMMERCIAL_LINK",
    "163.fm/x, SHORT_LINK",
    "url.ms/x, SHORT_LINK",
    "u.jd.com/x, SHORT_LINK",
    "evil.bet, UNLISTED_LINK",
    "evil.xin, UNLISTED_LINK",
    "evil.fun, UNLISTED_LINK",
    "evil.ru, UNLISTED_LINK",
    "www点yunxiu666点com, UNLISTED_LINK",
    "淘口令 ￥AbCdEf1234￥, ADVERTISING",
    "￥Hk3dXabc12￥打开手机淘宝, ADVERTISING",
    "复制这条信息到手机, ADVERTISING"
  })
  @Clause("R-DL-035")
  void links(String text, Rule rule) {
    assertThat(read("请看" + text + "。")).extracting(Finding::rule).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "面积分别为150、1200、3500户",
        "增长138、0013、8000元",
        "上午9点30分在A点集合，B点解散",
        "价格￥12345678元",
        "居住证请到人民路3号窗口办理",
        "住房公积金中心在人民路18号",
        "编号l3800138",
        "见附件A。B类人员另行通知",
        "实行A。Com类企业除外"
      })
  void figures_and_sentences_stay_what_they_are(String text) {
    assertThat(read(text))
        .extracting(Finding::rule)
        .doesNotContain(
            Rule.MOBILE_PHONE, Rule.HOME_ADDRESS, Rule.SHORT_LINK, Rule.COMMERCIAL_LINK);
  }
}
