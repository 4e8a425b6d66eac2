package org.juzhen.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** The one form of names by which the register, the directory and imitations find look-alikes. */
@HubTest
class NameKeyTest {
  @Inject Pool pool;

  private String asked(String sql, String name) {
    return DueWorks.await(() -> pool.preparedQuery(sql).execute(Tuple.of(name)))
        .iterator()
        .next()
        .getString(0);
  }

  private String key(String name) {
    return asked("select name_key($1)", name);
  }

  @ParameterizedTest
  @CsvSource({
    "云岫交通, 云岫交通发布, 'the word that every office adds'",
    "云岫交通, 云岫交通官方, 'the word with which imitations adorn themselves'",
    "云岫交通, 官方云岫交通官方账号, 'before and behind'",
    "云岫交通, 云岫交通微博, 'the name of a platform'",
    "云岫交通, 云岫交通政务公众号, 'several of them'",
    "云岫县公安局, 雲岫縣公安局, 'traditional characters'",
    "云岫县财政局, 雲岫縣財政局發佈, 'traditional characters and a word more'",
    "云岫广电, 雲岫廣電, 'traditional characters'",
    "云岫ABC, 云岫ＡＢＣ, 'full width'",
    "云岫ABC, 云岫abc, 'case'",
    "云岫APP, 云岫АРР, 'Cyrillic letters'",
    "云岫TOP, 云岫ΤΟΡ, 'Greek letters'",
    "云岫100, 云岫lOO, 'figures and letters'",
    "云岫交通, 云 岫　交通, 'blanks, plain and wide'",
    "云岫交通, '云岫·交通', 'a dot'",
    "云岫交通, 《云岫》（交通）, 'brackets'",
    "平安大云岫, 平安太云岫, 'characters that look alike'",
    "云岫市场监管, 云岫巿场监管, 'characters that look alike'"
  })
  void two_names_that_the_eye_takes_for_one_have_one_key(String one, String other, String why) {
    assertThat(key(other)).as(why).isEqualTo(key(one));
  }

  @Test
  void signs_that_nobody_sees_make_no_difference() {
    assertThat(key("云岫\u200b交\u2060通\u00ad")).isEqualTo(key("云岫交通"));
    assertThat(key("\u202e云岫\u2066交\ufe0f通\u3164\u061c")).isEqualTo(key("云岫交通"));
    assertThat(key("云岫交通官\u202c方")).isEqualTo(key("云岫交通"));
  }

  @ParameterizedTest
  @CsvSource({"云岫交通, 云岫交警", "云岫交通, 云岭交通", "云岫一中, 云岫二中", "云岫发布厅, 云岫厅", "官方, 发布", "公众号, 微博"})
  void other_names_keep_keys_of_their_own(String one, String other) {
    assertThat(key(other)).isNotEqualTo(key(one));
  }

  @Test
  void a_name_of_nothing_but_such_words_keeps_them() {
    assertThat(key("官方发布")).isEqualTo("发布");
    assertThat(key("发布")).isEqualTo("发布");
    assertThat(key("官方")).isEqualTo("官方");
  }

  @ParameterizedTest
  @CsvSource({"云岫发布, 云岫发布官方", "云岫发布, 雲岫發佈"})
  void a_fold_keeps_what_tells_two_imitations_apart(String one, String other) {
    assertThat(fold(other)).isEqualTo(fold(one)).isNotEqualTo(fold("云岫"));
  }

  private String fold(String name) {
    return asked("select name_fold($1)", name);
  }

  @Test
  void there_is_no_second_form() {
    String functions =
        asked(
            "select string_agg(proname, ' ' order by proname) from pg_proc where proname ~ $1",
            "^(account_)?name_(key|fold|short|skeleton|pairs|near)$");
    assertThat(functions).isEqualTo("name_fold name_key name_near name_short");
  }

  @ParameterizedTest
  @CsvSource({"ＡＢ交通, ab|b交|交通", "A b, a|b", "交, 交", "交 通, 交|通"})
  void searched_words_are_cut_as_the_index_cuts_names(String words, String grams) {
    assertThat(AccountRows.grams(words)).containsExactly(grams.split("\\|"));
    assertThat(asked("select array_to_string(text_grams($1), '|')", words).split("\\|"))
        .contains(AccountRows.grams(words));
  }
}
