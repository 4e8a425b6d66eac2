package org.juzhen.inbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.review.ConcernedUnits;
import org.juzhen.review.Grade;
import org.juzhen.review.SubjectKind;
import org.juzhen.web.ProblemTexts;

/** Does what a form asks for and goes on to the conversation, or shows it again with the reason. */
@ApplicationScoped
class InquiryActs {
  private static final Set<String> BACK = Set.of("RETURNED", "TAKEN_BACK");

  private final InquiryReadDesk reading;
  private final UnitChoices units;
  private final ConcernedUnits concernedUnits;
  private final ProblemTexts texts;

  InquiryActs(
      InquiryReadDesk reading,
      UnitChoices units,
      ConcernedUnits concernedUnits,
      ProblemTexts texts) {
    this.concernedUnits = concernedUnits;
    this.reading = reading;
    this.units = units;
    this.texts = texts;
  }

  Uni<TemplateInstance> page(
      Actor by, UUID id, HttpHeaders headers, ReplyForm form, String refusal) {
    Locale language = language(headers);
    return reading
        .show(by, id, language)
        .chain(
            i ->
                units
                    .forInquiry(i)
                    .chain(
                        choices ->
                            concerned(i)
                                .map(
                                    near ->
                                        InquiryPages.Templates.inquiry(
                                                i,
                                                choices,
                                                Grade.of(SubjectKind.REPLY),
                                                near,
                                                begun(i, form),
                                                refusal)
                                            .setLocale(language))));
  }

  /** An answer that came back from review, or was taken back, is written anew from what it was. */
  private static ReplyForm begun(InquiryView i, ReplyForm form) {
    List<InquiryView.Reply> replies = i.replies();
    InquiryView.Reply last = replies.isEmpty() ? null : replies.get(replies.size() - 1);
    boolean returned = last != null && BACK.contains(last.state());
    return returned && form.isBlank() ? ReplyForm.after(last) : form;
  }

  private Uni<List<ConcernedUnits.Choice>> concerned(InquiryView i) {
    return i.actions().contains(InquiryAction.REPLY)
        ? concernedUnits.near(i.assignedUnitId())
        : Uni.createFrom().item(List.of());
  }

  /** A refusal keeps what was typed; what does not exist for the person stays a 404 page. */
  Uni<Response> act(
      Actor by, UUID id, HttpHeaders headers, ReplyForm form, Supplier<Uni<Void>> what) {
    return Uni.createFrom()
        .deferred(() -> what.get())
        .map(x -> Response.seeOther(URI.create("/inquiries/" + id)).build())
        .onFailure(e -> e instanceof Problem p && p.code() != KernelProblem.NOT_FOUND)
        .recoverWithUni(no -> again(by, id, headers, form, (Problem) no));
  }

  private Uni<Response> again(
      Actor by, UUID id, HttpHeaders headers, ReplyForm form, Problem refused) {
    String sentence = texts.sentence(refused, language(headers));
    return page(by, id, headers, form, sentence)
        .map(
            page ->
                Response.status(refused.code().status())
                    .type("text/html;charset=UTF-8")
                    .entity(page)
                    .build());
  }

  static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.CHINESE);
  }

  /** What was typed, or null; never longer than the column, never with what it cannot hold. */
  static String text(String typed, int most) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.length() > most || typed.indexOf(0) >= 0) {
      throw KernelProblem.field("text", typed.length() > most ? "TOO_LONG" : "WRONG_FORMAT");
    }
    return typed.strip();
  }

  static String needed(String field, String typed, int most) {
    String text = text(typed, most);
    if (text == null) {
      throw KernelProblem.field(field, "REQUIRED");
    }
    return text;
  }
}
