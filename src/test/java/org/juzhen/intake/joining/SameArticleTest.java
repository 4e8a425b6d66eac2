package org.juzhen.intake.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.intake.joining.SameArticle.Reason;

/** A false join hides a duty, so what is not surely the same is two. */
class SameArticleTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  private static final UUID CITY = UUID.randomUUID();
  private static final UUID COUNTY = UUID.randomUUID();
  private static final String WORDS =
      "供暖单位应当在规定日期前完成管网检修并向社会公布服务热线各街道负责督促辖区内物业做好设备调试"
          + "对未按要求完成的单位责令限期整改仍不整改的依法处理居民遇到室温不达标的情况可以拨打热线反映"
          + "主管部门接到反映后应当及时上门测温并将结果告知本人同时登记备查";

  private String title = "关于做好全市居民供暖工作的通知";

  private Likeness article(UUID portal, String url, String number, String text, Instant at) {
    return Likeness.of(new Likeness.Told(portal, url, number, title, text, at, true));
  }

  private Likeness city(String text) {
    return article(CITY, "https://city.example/1.html", null, text, AT);
  }

  private Likeness county(String text) {
    return article(COUNTY, "https://county.example/a/9.html", null, text, AT.plusSeconds(3_600));
  }

  /** A text of many sentences; the same for the same seed. */
  private static String text(long seed, String year) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("经研究决定" + year + "年十一月一日起执行。");
    for (int i = 0; i < 60; i++) {
      int from = random.nextInt(WORDS.length() - 20);
      text.append(WORDS, from, from + 8 + random.nextInt(12)).append(i % 3 == 0 ? "。\n" : "，");
    }
    return text.toString();
  }

  private static Reason both(Likeness a, Likeness b) {
    Reason reason = SameArticle.of(a, b);
    assertThat(SameArticle.of(b, a)).as("the order tells nothing").isEqualTo(reason);
    return reason;
  }

  @Test
  void the_same_text_in_other_signs_spaces_and_widths_is_one_whatever_it_says() {
    for (long seed = 0; seed < 200; seed++) {
      String text = text(seed, "2026");
      String other = text.replace("，", ", ").replace("。", "．\n　　").replace("2026", "２０２６");

      assertThat(both(city(text), county(other + "责任编辑：张某 浏览次数：1207")))
          .as("seed %d", seed)
          .isEqualTo(Reason.TEXT);
    }
  }

  @Test
  void different_texts_under_the_same_title_are_two() {
    for (long seed = 0; seed < 200; seed++) {
      assertThat(both(city(text(seed, "2026")), county(text(seed + 1_000, "2026")))).isNull();
    }
  }

  @Test
  void a_notice_that_differs_in_one_number_only_is_another_one() {
    Random random = new Random(7);
    for (long seed = 0; seed < 200; seed++) {
      String text = text(seed, "2026") + "本次补贴标准为每户" + (100 + random.nextInt(900)) + "元。";
      String next = text.replaceFirst("[0-9](?=元)", Integer.toString(random.nextInt(10)));

      Reason reason = both(city(text), county(next));

      assertThat(reason).as("seed %d", seed).isEqualTo(text.equals(next) ? Reason.TEXT : null);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "关于公布2025年度考核结果的通知,关于公布2026年度考核结果的通知",
    "关于公布第一批示范单位名单的通知,关于公布第二批示范单位名单的通知",
    "关于石桥区停水的通告,关于柳河区停水的通告",
    "云岫市供热管理办法,关于废止云岫市供热管理办法的决定",
    "云岫市供热管理办法,云岫市供热管理办法（征求意见稿）",
    "云岫市供热管理办法,《云岫市供热管理办法》解读",
    "关于印发供热管理办法的通知,关于印发供热管理办法的补充通知",
    "通知,通知公告"
  })
  void titles_that_mean_another_article_part_even_the_same_words(String one, String other) {
    String text = text(1, "2026");
    title = one;
    Likeness first = city(text);
    title = other;

    assertThat(both(first, county(text))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "关于做好全市居民供暖工作的通知,转发：关于做好全市居民供暖工作的通知",
    "关于做好全市居民供暖工作的通知,关于做好全市居民供暖工作的通知_云岫市人民政府门户网站",
    "关于做好全市居民供暖工作的通知,关于做好全市居民供暖…",
    "关于做好全市居民供暖工作的通知,关于做好全市居民供暖工作的　通知"
  })
  void what_portals_put_around_a_title_is_not_the_title(String one, String other) {
    title = one;
    Likeness first = city(text(1, "2026"));
    title = other;

    assertThat(both(first, county(text(1, "2026")))).isEqualTo(Reason.TEXT);
  }

  @Test
  void last_years_notice_is_never_this_years_even_where_nothing_but_the_year_differs() {
    assertThat(both(city(text(3, "2026")), county(text(3, "2025")))).isNull();
    Likeness old = article(COUNTY, null, null, text(3, "2026"), AT.minus(Duration.ofDays(365)));
    assertThat(both(city(text(3, "2026")), old)).isNull();
  }

  @Test
  void without_dates_only_the_very_same_words_are_one() {
    String text = text(5, "2026");
    Likeness undated =
        Likeness.of(new Likeness.Told(COUNTY, null, null, title, text + "编辑1", AT, false));
    Likeness same = Likeness.of(new Likeness.Told(COUNTY, null, null, title, text, AT, false));

    assertThat(both(city(text), undated)).isNull();
    assertThat(both(city(text), same)).isEqualTo(Reason.TEXT);
  }

  @Test
  void the_document_number_tells_in_all_its_brackets_and_two_numbers_are_two_documents() {
    Likeness one = article(CITY, null, "云政办发〔2026〕3号", "见附件", AT);
    Likeness other = article(COUNTY, null, "云政办发[2026] 3 号", "附件下载", AT.plus(Duration.ofDays(9)));
    Likeness next = article(COUNTY, null, "云政办发〔2026〕4号", "见附件", AT);
    Likeness none = article(COUNTY, null, "无", "见附件", AT);

    assertThat(both(one, other)).isEqualTo(Reason.DOCUMENT);
    assertThat(both(one, next)).isNull();
    assertThat(both(article(CITY, null, "无", "见附件", AT), none)).isNull();
    String long1 = text(8, "2026");
    assertThat(
            both(
                article(CITY, null, "云政办发〔2026〕3号", long1, AT),
                article(COUNTY, null, "云政办发〔2026〕4号", long1, AT)))
        .isNull();
  }

  @Test
  void the_same_address_is_the_same_page_and_one_portal_has_no_twins() {
    Likeness page = article(CITY, "http://state.example/a.html?from=app", null, "摘要", AT);
    Likeness again = article(COUNTY, "https://STATE.example/a.html#top", null, "全文", AT);

    assertThat(both(page, again)).isEqualTo(Reason.ADDRESS);
    assertThat(both(city(text(1, "2026")), city(text(1, "2026")))).isNull();
  }

  @Test
  void twins_are_found_by_their_bands_and_strangers_hardly_ever() {
    int found = 0;
    int strangers = 0;
    for (long seed = 0; seed < 300; seed++) {
      Likeness one = city(text(seed, "2026"));
      Likeness twin = county(text(seed, "2026") + "责任编辑：李某，浏览次数：88，打印本页。");
      Likeness other = county(text(seed + 5_000, "2026"));
      found += shares(one.bands(), twin.bands()) ? 1 : 0;
      strangers += shares(one.bands(), other.bands()) ? 1 : 0;
    }

    assertThat(found).isEqualTo(300);
    assertThat(strangers).isLessThan(60);
  }

  private static boolean shares(long[] one, long[] other) {
    for (int i = 0; i < one.length; i++) {
      if (one[i] == other[i]) {
        return true;
      }
    }
    return false;
  }
}
