package org.juzhen.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.juzhen.files.SheetBook;
import org.juzhen.kernel.Problem;
import org.juzhen.sources.EditionResult.Outcome;

/** How a table of sources is read, row by row. */
class SourceRowsReadTest {
  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);

  private static ReadRow row(String host, String name, String until) {
    return ReadRow.of(1, new NewEdition.Row(host, name, until), FROM);
  }

  @Test
  void a_table_has_its_columns_where_its_head_says_below_any_title() {
    String table =
        "附件：稿源名单,,\n序号,网站名称,首页网址（含协议）,有效期至\n1,云岫周刊,https://www.a.example/x,2027年12月31日\n";

    List<NewEdition.Row> rows = SourceTable.read(table.getBytes(Charset.forName("GB18030")));

    assertThat(rows)
        .containsExactly(new NewEdition.Row("https://www.a.example/x", "云岫周刊", "2027年12月31日"));
  }

  @Test
  void a_sheet_is_read_like_a_text() throws IOException {
    Path file;
    try (SheetBook book = new SheetBook("名单", List.of("域名", "名称", "有效期至"))) {
      book.line(List.of("a.example", "甲网", "2027-12-31"));
      book.line(List.of("b.example", "乙网", ""));
      file = book.finish();
    }

    assertThat(SourceTable.read(Files.readAllBytes(file)))
        .containsExactly(
            new NewEdition.Row("a.example", "甲网", "2027-12-31"),
            new NewEdition.Row("b.example", "乙网", ""));
    Files.delete(file);
  }

  @Test
  void without_a_head_the_first_cell_is_the_address() {
    assertThat(SourceTable.read("b.example,乙网\n".getBytes(UTF_8)))
        .containsExactly(new NewEdition.Row("b.example", "乙网", ""));
    assertThatThrownBy(() -> SourceTable.read("云岫周刊,很好\n".getBytes(UTF_8)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void each_row_says_what_is_wrong_with_it() {
    assertThat(row("云岫周刊", "云岫周刊", "").fault()).isEqualTo(Outcome.NOT_AN_ADDRESS);
    assertThat(row("10.1.2.3", "内网", "").fault()).isEqualTo(Outcome.NOT_AN_ADDRESS);
    assertThat(row("com.cn", "很多网", "").fault()).isEqualTo(Outcome.TOO_WIDE);
    assertThat(row("cn", "很多网", "").fault()).isEqualTo(Outcome.NOT_AN_ADDRESS);
    assertThat(row("a.example", " ", "").fault()).isEqualTo(Outcome.NAME_MISSING);
    assertThat(row("a.example", "甲\u202e网", "").fault()).isEqualTo(Outcome.NAME_UNREADABLE);
    assertThat(row("a.example", "甲网", "明年").fault()).isEqualTo(Outcome.DATE_UNREADABLE);
    assertThat(row("a.example", "甲网", "2026-02-28").fault())
        .isEqualTo(Outcome.ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void an_address_is_kept_as_its_site_and_a_day_however_it_is_written() {
    assertThat(row("HTTPS://News.A.example:8080/x?y", "甲网", "2027年1月5日"))
        .isEqualTo(new ReadRow(1, "news.a.example", "甲网", LocalDate.of(2027, 1, 5), null));
    assertThat(row("云岫.example", "甲网", "46387"))
        .extracting(ReadRow::host, ReadRow::until)
        .containsExactly(IDN.toASCII("云岫.example"), LocalDate.of(2026, 12, 31));
  }

  @Test
  void a_complete_edition_ends_what_it_does_not_name_and_a_faulty_row_ends_nothing() {
    List<ReadRow> read =
        List.of(
            row("a.example", "甲网", ""),
            ReadRow.of(2, new NewEdition.Row("b.example", "", ""), FROM));
    EditionTrial.Order all = new EditionTrial.Order(null, SourcePart.NATIONAL, FROM, true);
    EditionTrial.Order some = new EditionTrial.Order(null, SourcePart.NATIONAL, FROM, false);

    Set<String> open = Set.of("a.example", "b.example", "c.example");
    assertThat(EditionTrial.ending(all, read, open)).containsExactly("c.example");
    assertThat(EditionTrial.ending(some, read, open)).isEmpty();
  }
}
