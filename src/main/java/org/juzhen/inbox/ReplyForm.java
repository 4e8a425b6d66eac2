package org.juzhen.inbox;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.registry.Asked;
import org.juzhen.review.Grade;

/** The form of an answer, as it was typed. */
public class ReplyForm {
  @RestForm public String body;
  @RestForm public UUID knowledgeEntryId;
  @RestForm public String grade;
  @RestForm public List<UUID> concernedUnitIds;
  @RestForm public FileUpload plan;
  @RestForm public UUID planFileId;

  /** A form that nobody filled in yet. */
  static ReplyForm blank() {
    return new ReplyForm();
  }

  /** What was classed when it came back from review, to be written anew. */
  static ReplyForm after(InquiryView.Reply returned) {
    ReplyForm form = new ReplyForm();
    form.body = returned.body();
    form.grade = returned.grade().name();
    form.concernedUnitIds = returned.concernedUnitIds();
    form.planFileId = returned.planFileId();
    return form;
  }

  /** Nobody typed anything. */
  boolean isBlank() {
    return words().isBlank() && (grade == null || grade.isBlank()) && planFileId == null;
  }

  /** The plan is in the store, also where the rest of the form is refused. */
  void kept(UUID uploaded) {
    planFileId = uploaded == null ? planFileId : uploaded;
  }

  /** What was typed, never null. */
  public String words() {
    return body == null ? "" : body;
  }

  /** Whether the grade was chosen; an answer is plain where nobody says else. */
  public boolean isOf(Grade asked) {
    return grade == null || grade.isBlank() ? asked == Grade.REPLY : asked.name().equals(grade);
  }

  /** Whether the unit was chosen. */
  public boolean names(UUID unit) {
    return concernedUnitIds != null && concernedUnitIds.contains(unit);
  }

  /** More than the plain answer was chosen, so what belongs to it stands open. */
  public boolean more() {
    return planFileId != null
        || !isOf(Grade.REPLY)
        || concernedUnitIds != null && !concernedUnitIds.isEmpty();
  }

  ReplyGrading.Said said() {
    Grade said =
        grade == null || grade.isBlank() ? null : Asked.constant(Grade.class, grade, "grade");
    return new ReplyGrading.Said(said, concernedUnitIds, planFileId);
  }
}
