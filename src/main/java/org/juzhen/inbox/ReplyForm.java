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

  ReplyGrading.Said said(UUID planFileId) {
    Grade said =
        grade == null || grade.isBlank() ? null : Asked.constant(Grade.class, grade, "grade");
    return new ReplyGrading.Said(said, concernedUnitIds, planFileId);
  }
}
