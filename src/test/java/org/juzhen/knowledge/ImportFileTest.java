package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Problem;
import org.juzhen.knowledge.ImportFile.Format;

class ImportFileTest {

  @Test
  void reads_what_a_spreadsheet_of_an_older_office_writes() {
    byte[] gbk = "question,answer\n怎么落户,带身份证".getBytes(Charset.forName("GB18030"));

    List<ImportRow> rows = new ImportFile(gbk, Format.CSV).rows();

    assertThat(rows).singleElement().extracting(ImportRow::question).isEqualTo("怎么落户");
  }

  @Test
  void a_mark_at_the_beginning_does_not_hide_the_first_column() {
    assertThat(csv("\uFEFFquestion,answer,wordings\n问,答,一|二|一\n").get(0).wordings())
        .containsExactly("一", "二");
  }

  @Test
  void names_the_wrong_field_of_each_bad_row() {
    List<ImportRow> rows =
        csv(
            "question,answer,validUntil\n,答,\n"
                + "问".repeat(501)
                + ",答,\n问,答,明年\n问,答,2027-01-31\n");

    assertThat(rows.stream().map(r -> r.fault() == null ? null : r.fault().field()))
        .containsExactly("question", "question", "validUntil", null);
  }

  @Test
  void a_file_without_names_of_columns_is_refused() {
    assertThatThrownBy(() -> csv("怎么落户,带身份证\n")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> csv("")).isInstanceOf(Problem.class);
  }

  @Test
  void a_quote_that_never_ends_costs_only_the_rows_after_it() {
    List<ImportRow> rows = csv("question,answer\n问,答\n\"问,答\n");

    assertThat(rows.get(0).fault()).isNull();
    assertThat(rows.get(1).fault()).isNotNull();
  }

  @Test
  void a_broken_line_among_json_lines_is_one_bad_row() {
    String lines =
        "{\"question\":\"问\",\"answer\":\"答\",\"wordings\":[\"甲\",\"乙\"]}\n{\"ques\n[1]\n";

    List<ImportRow> rows =
        new ImportFile(lines.getBytes(StandardCharsets.UTF_8), Format.NDJSON).rows();

    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).wordings()).containsExactly("甲", "乙");
    assertThat(rows.get(1).fault().field()).isEqualTo("row");
    assertThat(rows.get(2).fault().field()).isEqualTo("row");
  }

  private static List<ImportRow> csv(String text) {
    return new ImportFile(text.getBytes(StandardCharsets.UTF_8), Format.CSV).rows();
  }
}
