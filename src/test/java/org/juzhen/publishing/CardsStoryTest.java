package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** What stands on drawn cards only is read, shown and named by its card like any other text. */
@HubTest
class CardsStoryTest {
  /** Signs on one card of text. */
  private static final int CARD = 300;

  @Inject GivenPosts given;
  private Office office;
  private String marker;

  @BeforeEach
  void an_office() {
    office = given.office();
    marker = given.marker();
  }

  private String written(String body) {
    String douyin = given.account(office, "DOUYIN", "dy" + marker);
    Map<String, Object> draft = given.draft(marker, douyin);
    draft.put("bodyHtml", "<p>" + body + "</p>");
    draft.put("summary", "");
    return World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
  }

  @Test
  void a_word_broken_over_two_cards_is_found_and_shown_on_both() {
    String post = written("修".repeat(6 * CARD - 2) + "机密★一年。");
    String marks = "findings.find{it.place=='CARD' && it.gate=='secrecy'}";

    as(office.editor())
        .post("/api/v1/posts/" + post + "/screening")
        .then()
        .statusCode(200)
        .body(marks + ".cards", equalTo(List.of(7, 8)))
        .body(marks + ".severity", equalTo("BLOCK"));
    assertThat(given.page(office.editor(), "/posts/" + post + "/screening"))
        .contains("第 7 张卡片", "第 8 张卡片");

    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    String review = given.show(office, post).path("reviews[-1].id");
    String desk = given.page(office.leader(), "/reviews/" + review);
    assertThat(desk)
        .contains("卡片上的文字", "第 8 张卡片</h5>", "data-place=\"CARD\"")
        .containsPattern("修<mark[^>]*class=\"found-block\"[^>]*>机密</mark></section>")
        .containsPattern("</h5><mark[^>]*class=\"found-block\"[^>]*>★</mark>一年。</section>");
  }
}
