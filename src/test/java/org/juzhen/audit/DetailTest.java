package org.juzhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every word of a change is masked, however deep it stands; ids under their names are not. */
class DetailTest {
  private final Detail detail =
      new Detail(new ObjectMapper(), words -> words.replace("13917283645", "139******45"));

  @Test
  void words_are_masked_at_any_depth() {
    assertThat(
            detail.written(
                Map.of(
                    "before", Map.of("notes", List.of("电话13917283645", List.of("13917283645"))))))
        .isEqualTo("{\"before\":{\"notes\":[\"电话139******45\",[\"139******45\"]]}}");
  }

  @Test
  void ids_numbers_and_truths_stay() {
    assertThat(detail.written(Map.of("platformPostId", "13917283645")))
        .isEqualTo("{\"platformPostId\":\"13917283645\"}");
    assertThat(detail.written(Map.of("count", 3))).isEqualTo("{\"count\":3}");
    assertThat(detail.written(Map.of("push", true))).isEqualTo("{\"push\":true}");
    assertThat(detail.written(Map.of())).isEqualTo("{}");
  }
}
