package org.juzhen.sweep;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;

/** Accepted requests of the library and of the inbox. */
final class ExamplesAnswers {
  private static final String AT = "/inquiries/{id}/";

  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesAnswers(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    ExamplesAnswers examples = new ExamplesAnswers(office, to);
    examples.ofKnowledge();
    examples.ofInquiries();
  }

  private void ofKnowledge() {
    Map<String, Object> entry = new HashMap<>();
    entry.put("question", o.world.unique("班车几点") + "？");
    entry.put("answer", "早上六点。");
    entry.put("wordings", List.of("头班车几点"));
    entry.put("topic", "公交");
    entry.put("unitId", o.inbox.department);
    entry.put("basis", "云交〔2026〕1号");
    entry.put("validUntil", "2099-12-31");
    entry.put("regions", List.of("980600"));
    to.put("POST", "/knowledge", Example.of(o.inbox.handler, 201, entry));
    to.put(
        "PATCH",
        "/knowledge/{id}",
        Example.on(o.inbox.handler, o.entry(), Map.of("answer", "新答案", "regions", List.of("98"))));
    to.put("POST", "/knowledge/{id}/publication", Example.on(o.inbox.handler, o.entry(), null));
    to.put(
        "POST",
        "/knowledge/{id}/retirement",
        Example.on(o.inbox.leader, o.published(), Map.of("reason", "已过时")));
    to.put(
        "POST",
        "/knowledge/{id}/wordings",
        Example.on(o.inbox.handler, o.published(), Map.of("text", "末班车几点")).answers(201));
    String asked = o.published();
    to.put(
        "POST",
        "/knowledge/{id}/wordings/{wordingId}/decision",
        Example.on(o.inbox.leader, asked, Map.of("accept", true))
            .with("wordingId", o.wording(asked)));
  }

  private void ofInquiries() {
    String editor = o.inbox.editor;
    String handler = o.inbox.handler;
    to.put(
        "POST",
        AT + "moderation",
        Example.on(
            editor,
            o.inbox.comment(o.world.unique("建议")),
            Map.of("category", "SUGGESTION", "valuable", true, "hide", false)));
    to.put(
        "POST",
        AT + "assignment",
        Example.on(
            editor,
            o.inbox.comment(o.world.unique("请问")),
            Map.of("unitId", o.inbox.department, "note", "请办理")));
    to.put("POST", AT + "acceptance", Example.on(handler, o.assigned(), null));
    to.put("POST", AT + "bounce", Example.on(handler, o.assigned(), Map.of("reason", "不归我处管")));
    to.put("POST", AT + "extension", Example.on(handler, o.accepted(), Map.of("reason", "需会商")));
    to.put(
        "POST",
        AT + "replies",
        Example.on(handler, o.accepted(), Map.of("body", "六点半。", "grade", "REPLY")));
    to.put("POST", AT + "withdrawal", Example.on(handler, cleared(), Map.of("reason", "数字有误")));
    to.put(
        "POST",
        AT + "closure",
        Example.on(
            handler, o.accepted(), Map.of("outcome", "ANSWERED_ELSEWHERE", "note", "已电话答复")));
  }

  /** Signed by both, and not sent yet. */
  private String cleared() {
    String inquiry = o.accepted();
    o.inbox.act(o.inbox.handler, inquiry, "replies", Map.of("body", "六点半。")).statusCode(200);
    o.inbox.sign(o.inbox.reviewer, openStep(inquiry)).statusCode(200);
    o.inbox.sign(o.inbox.leader, openStep(inquiry)).statusCode(200);
    return inquiry;
  }

  private String openStep(String inquiry) {
    return DueWorks.await(
            () ->
                o.pool
                    .preparedQuery(
                        "select s.id from review_step s join review_case c on c.id = s.case_id join"
                            + " inquiry_reply r on r.id = c.subject_id where r.inquiry_id = $1 and"
                            + " s.state = 'OPEN'")
                    .execute(Tuple.of(UUID.fromString(inquiry))))
        .iterator()
        .next()
        .getUUID(0)
        .toString();
  }
}
