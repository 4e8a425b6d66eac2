package org.juzhen.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The signatures on paper of one step, and what is needed for one more.
 *
 * @param basis what the place says about it
 * @param signers who may sign the step
 */
public record PaperView(
    UUID caseId,
    UUID stepId,
    String title,
    boolean allowed,
    String basis,
    boolean open,
    List<DeputySheet.Named> signers,
    List<FindingView> findings,
    List<Scan> papers) {

  /** One signed form. */
  public record Scan(
      UUID id,
      String signer,
      Decision decision,
      Map<String, Boolean> gates,
      Map<String, Boolean> kinds,
      String note,
      LocalDate signedOn,
      UUID fileId,
      PaperSignature.State state,
      String recordedBy,
      Instant recordedAt,
      String checkedBy,
      Instant checkedAt,
      String checkNote,
      boolean mayCheck) {}
}
