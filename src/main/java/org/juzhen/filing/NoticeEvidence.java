package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** What shows that a notice hung: a screenshot, kept by its digest (公告凭证). */
@ApplicationScoped
class NoticeEvidence {
  private final FileDesk files;

  NoticeEvidence(FileDesk files) {
    this.files = files;
  }

  /** Takes the digest down; says no to what is no picture of a page. */
  Uni<Void> of(Actor by, Announcement told) {
    return told.fileId == null
        ? Uni.createFrom().voidItem()
        : files
            .required(by, told.fileId)
            .onFailure(Problem.class)
            .transform(no -> KernelProblem.field("fileId", "UNKNOWN"))
            .invoke(NoticeEvidence::mustShow)
            .invoke(file -> told.fileDigest = file.digest())
            .replaceWithVoid();
  }

  private static void mustShow(StoredFile file) {
    if (!file.isPicture() && !file.mediaType().equals("application/pdf")) {
      throw NoticeProblem.EVIDENCE_KIND.with("name", file.name()).field("fileId", "WRONG_VALUE");
    }
  }
}
