package org.juzhen.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.intake.reading.Fetched.Validators;

/** Pages in the shapes that the builders of government sites make. */
class PageReaderTest {
  private static final URI AT = URI.create("https://zwgk.yunxiu.gov.cn/a/t20261120_1.html");
  private static final String TEXT =
      "<p>各区县人民政府，市政府各部门：</p><p>为保障居民温暖过冬，现将有关事项通知如下，请认真组织实施。</p>"
          + "<p>供热单位应当在十一月十日前完成管网检修，并向社会公布服务热线，接受居民监督。</p>"
          + "<p>主管部门接到居民反映后，应当在两小时内上门测温，并将结果告知本人。</p>";

  private static Fetched page(String body) {
    return new Fetched(
        200,
        AT,
        ("<html><head><meta charset='utf-8'><title>供暖通知_云岫市人民政府</title></head><body>"
                + body
                + "</body></html>")
            .getBytes(StandardCharsets.UTF_8),
        "text/html",
        Validators.NONE);
  }

  private static void isText(String html) {
    assertThat(html.replace("\n", "")).isEqualTo(TEXT);
  }

  private static Incoming read(String body) {
    return PageReader.article(page(body), Selectors.NONE).article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id='vsb_content'>%s</div>",
        "<div class='v_news_content'>%s</div>",
        "<div class='TRS_UEDITOR trs_web'>%s</div>",
        "<div class='Custom_UnionStyle'>%s</div>",
        "<div id='UCAPCONTENT'>%s</div>",
        "<div class='ewb-article-info'>%s</div>",
        "<div class='zhengwen'>%s</div>",
        "<div id='js_content'>%s</div>"
      })
  void usual_containers_hold_the_text(String frame) {
    String menu = "<div class='content'><a href='/1'>首页</a><a href='/2'>公开</a></div>";

    assertThat(read(menu + frame.formatted(TEXT)).bodyHtml()).satisfies(PageReaderTest::isText);
  }

  @Test
  void where_no_container_is_usual_the_text_is_where_most_sentences_stand() {
    String page =
        "<div class='box9'><ul><li><a href='/1.html'>关于一件事的通知，请看</a></li></ul></div>"
            + "<div class='w1200'><div class='x7'>"
            + TEXT
            + "</div><div class='x8'><p>打印本页，关闭窗口。</p></div></div>"
            + "<div class='footer'><p>主办单位：云岫市人民政府办公室，备案号一二三，地址：云岫市人民路一号，电话：一二三四。</p>"
            + "<p>本站由云岫市大数据中心承办，未经许可不得转载，建议使用新版浏览器访问，谢谢您的支持和配合。</p></div>";

    PageReading reading = PageReader.article(page(page), Selectors.NONE);

    assertThat(reading.article().bodyHtml()).satisfies(PageReaderTest::isText);
    assertThat(reading.parts().get(3).place()).isEqualTo(Found.Place.USUAL);
  }

  @Test
  void text_without_paragraphs_is_found_too() {
    String lines = TEXT.replace("<p>", "").replace("</p>", "<br>");

    assertThat(read("<table><tr><td>" + lines + "</td></tr></table>").bodyHtml()).contains("上门测温");
  }

  @Test
  void a_page_of_cards_and_a_foot_has_no_text_and_nothing_is_made_up() {
    String page =
        "<div class='container content'><p><strong>索引号</strong>：000/2026-1</p>"
            + "<p><strong>名称</strong>：关于印发安全方案的通知</p><div class='footer'>"
            + "<p>主办单位：云岫市人民政府办公室</p></div>"
            + "<a href='/'>首页</a><a href='/x'>走进云岫</a><a href='/y'>专题专栏与历史栏目汇总页面</a></div>";

    assertThat(read(page).bodyHtml()).isEmpty();
  }

  @Test
  void the_card_of_public_documents_tells_number_and_date_and_publishing_goes_before_writing() {
    Incoming found =
        read(
            "<p>文号：云政办发〔2026〕 3 号</p><p>成文日期：2026年11月12日</p><p>发布日期：2026年11月18日</p>"
                + "<div id='zoom'>"
                + TEXT
                + "</div>");

    assertThat(found.documentNo()).isEqualTo("云政办发〔2026〕3号");
    assertThat(found.published().at()).hasToString("2026-11-17T16:00:00Z");
    assertThat(read("<p>文号：无</p><div id='zoom'>根据云政发〔2020〕1号，" + TEXT + "</div>").documentNo())
        .isNull();
    assertThat(read("<div id='zoom'><p>云人社发〔2026〕50号</p>" + TEXT + "</div>").documentNo())
        .isEqualTo("云人社发〔2026〕50号");
  }

  @Test
  void files_beside_the_text_are_offered_and_others_of_the_page_are_not() {
    Incoming found =
        read(
            "<div id='zoom'>"
                + TEXT
                + "</div><div class='fj'>附件：<a href='P020.doc'>申报表</a></div>"
                + "<div class='w'><a href='/guide.pdf'>网站使用说明</a></div>"
                + "<div class='footer'><a href='/x.doc'>附件</a></div>");

    assertThat(found.files())
        .containsExactly(new FileLink("申报表", "https://zwgk.yunxiu.gov.cn/a/P020.doc"));
  }

  @Test
  void links_to_other_hosts_of_the_same_site_are_articles_and_those_of_other_cities_are_not() {
    String list =
        "<a href='https://www.yunxiu.gov.cn/zw/202611/t20261120_2.html'>关于停水的公告</a>"
            + "<a href='https://www.liuhe.gov.cn/zw/202611/t20261120_3.html'>关于停电的公告</a>";

    assertThat(PageReader.links(page(list), Selectors.NONE))
        .isEqualTo(List.of(URI.create("https://www.yunxiu.gov.cn/zw/202611/t20261120_2.html")));
  }
}
