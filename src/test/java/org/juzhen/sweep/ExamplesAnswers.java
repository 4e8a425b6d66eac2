package org.juzhen.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    to.put(
        "POST",
        AT + "closure",
        Example.on(
            handler, o.accepted(), Map.of("outcome", "ANSWERED_ELSEWHERE", "note", "已电话答复")));
  }
}
