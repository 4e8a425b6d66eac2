package org.juzhen.upward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever changes of an offer's words, source or files changes its digest. */
class OfferedWordsTest {
  private static final String FILE = "b".repeat(64);

  private static final OfferedWords WORDS = words("标题", "<p>正文</p>", "来源", List.of(FILE));

  private static OfferedWords words(String title, String body, String source, List<String> files) {
    return new OfferedWords(title, body, "正文", "", source, null, files);
  }

  @Test
  void the_digest_is_of_all_of_it() {
    assertThat(words("标题", "<p>正文</p>", "来源", List.of(FILE)).digest()).isEqualTo(WORDS.digest());
    assertThat(
            List.of(
                words("标题二", "<p>正文</p>", "来源", List.of(FILE)),
                words("标题", "<p>正文。</p>", "来源", List.of(FILE)),
                words("标题", "<p>正文</p>", "别处", List.of(FILE)),
                words("标题", "<p>正文</p>", "来源", List.of())))
        .extracting(OfferedWords::digest)
        .doesNotContain(WORDS.digest())
        .doesNotHaveDuplicates();
  }

  @Test
  void files_are_those_shown_and_those_beside_each_once() {
    String other = "c".repeat(64);
    String body = "<p><img src=\"file:" + FILE + "\"><img src=\"file:" + FILE + "\"></p>";
    assertThat(OfferedWords.filesOf(body, List.of(other, FILE))).containsExactly(FILE, other);
    assertThat(OfferedWords.filesOf("<p>无图</p>", List.of())).isEmpty();
  }
}
