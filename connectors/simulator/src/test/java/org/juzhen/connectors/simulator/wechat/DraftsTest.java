package org.juzhen.connectors.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DraftsTest extends WeChatCaller {
  @Test
  void measures_a_draft() {
    String thumb = thumb();
    assertThat(code(draft("长".repeat(33), "<p>文</p>", thumb, ""))).isEqualTo(45003);
    assertThat(code(draft("题", "文".repeat(20_000), thumb, ""))).isEqualTo(45002);
    assertThat(code(draft("题", "<p>文</p>", thumb, ",\"author\":\"" + "名".repeat(17) + "\"")))
        .isEqualTo(45110);
    assertThat(code(draft("题", "<p>文</p>", thumb, ",\"digest\":\"" + "要".repeat(129) + "\"")))
        .isEqualTo(45004);
    assertThat(code(draft("题", "<p>文</p>", "no such picture", ""))).isEqualTo(40007);
    assertThat(code(post("/cgi-bin/draft/add", "{\"articles\":[]}"))).isEqualTo(44003);
    assertThat(code(post("/cgi-bin/draft/add", "{\"articles\":"))).isEqualTo(47001);
    assertThat(code(draft("\\u9898", "<p>文</p>", thumb, ""))).isEqualTo(40033);
  }

  @Test
  void strips_pictures_from_elsewhere() {
    String own = uploadImage("a.png").path("url").asText();
    String html = "<img src='https://x.cn/1.png'><img src='" + own + "'><script>1</script>";
    String mediaId = draft("题", html, thumb(), "").path("media_id").asText();
    JsonNode kept = post("/cgi-bin/draft/get", "{\"media_id\":\"" + mediaId + "\"}");
    assertThat(kept.path("news_item").path(0).path("content").asText())
        .isEqualTo("<img src='" + own + "'>");
  }

  @Test
  void takes_only_small_png_and_jpeg_for_bodies() {
    assertThat(code(upload("/cgi-bin/media/uploadimg", "a.gif", "GIF89a  ".getBytes())))
        .isEqualTo(40005);
    assertThat(code(upload("/cgi-bin/media/uploadimg", "a.png", new byte[0]))).isEqualTo(44001);
    byte[] big = new byte[1024 * 1024];
    big[0] = (byte) 0x89;
    big[1] = 0x50;
    assertThat(code(upload("/cgi-bin/media/uploadimg", "a.png", big))).isEqualTo(40009);
    assertThat(code(post("/cgi-bin/media/uploadimg", "{}"))).isEqualTo(41005);
  }

  private JsonNode uploadImage(String name) {
    return upload("/cgi-bin/media/uploadimg", name, png());
  }
}
