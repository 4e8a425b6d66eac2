package org.juzhen.intake.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.juzhen.intake.links.Kinship.Piece;

/** Which article explains which, and by what that is seen. */
class KinshipTest {
  private static Piece piece(String title, String number, String head) {
    return new Piece(title, number, head);
  }

  @Test
  void the_same_name_between_quotes_joins_a_policy_and_its_explanation() {
    Piece policy = piece("云岫市人民政府办公室关于印发《云岫市供热管理办法》的通知", "云政办发〔2026〕12号", "");

    assertThat(Kinship.because(policy, piece("一图读懂《云岫市供热管理办法》", null, "")))
        .containsExactly("TITLE:云岫市供热管理办法");
    assertThat(Kinship.because(policy, piece("《云岫市供水管理办法》政策解读", null, ""))).isEmpty();
  }

  @Test
  void a_number_in_the_first_lines_is_enough() {
    Piece policy = piece("关于优化营商环境的若干措施", "云政发(2026)第7号", "");
    Piece reading = piece("营商环境新政解读", null, "近日，市政府印发云政发〔2026〕7号文件……");

    assertThat(Kinship.because(policy, reading)).containsExactly("NUMBER:云政发〔2026〕7号");
  }

  @Test
  void a_title_without_quotes_is_known_by_what_it_is_about() {
    Piece policy = piece("云岫市人民政府关于促进个体工商户发展的若干措施", null, "");

    assertThat(Kinship.because(policy, piece("促进个体工商户发展政策问答", null, "")))
        .containsExactly("TITLE:促进个体工商户发展");
  }

  @Test
  void two_explanations_and_two_policies_are_not_joined() {
    Piece policy = piece("关于印发《云岫市供热管理办法》的通知", "云政办发〔2026〕12号", "");
    Piece other = piece("关于修改《云岫市供热管理办法》的决定", null, "");
    Piece reading = piece("《云岫市供热管理办法》解读", null, "");
    Piece second = piece("图解《云岫市供热管理办法》", null, "");

    assertThat(Kinship.because(policy, other)).isEmpty();
    assertThat(Kinship.because(reading, second)).isEmpty();
    assertThat(Kinship.because(reading, policy)).isEmpty();
  }

  @Test
  void a_policy_that_rests_on_another_is_not_the_other() {
    Piece policy = piece("关于供热的通知", "云政办发〔2026〕12号", "根据国办发〔2025〕3号文件要求");
    Piece reading = piece("国务院新规解读", null, "国办发〔2025〕3号文件近日印发");

    assertThat(Kinship.because(policy, reading)).isEmpty();
  }
}
