package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Role;

/**
 * One step of a submission as others see it.
 *
 * @param id the step; what decisions are sent to
 * @param caseId the submission it belongs to
 * @param step 1 for the first signature
 * @param steps how many signatures are needed
 * @param stage steps of one stage are signed side by side
 * @param last nothing is left to sign after it
 * @param signedAt the unit where it is signed; a co-signing unit's is not the text's own
 * @param secrecy carries the secrecy review
 * @param postId the post, or null
 * @param replyId the reply, or null
 * @param entryId the entry of the library, or null
 * @param submission 1 for the first time it was put forward
 * @param nobodyToSign nobody holds the role, or only those who may not sign
 * @param decidedBy the signer's name, or null
 * @param gates the signer's answers to the five gates
 * @param kinds of each kind that is never posted whether the signer said that the text is none of
 *     it
 * @param clock until when it has to be out, or null
 */
public record ReviewView(
    UUID id,
    UUID caseId,
    int step,
    int steps,
    int stage,
    boolean last,
    String signedAt,
    boolean secrecy,
    StepState state,
    CaseState caseState,
    List<Role> roles,
    UUID postId,
    UUID replyId,
    UUID entryId,
    String title,
    String grade,
    UUID unitId,
    String unitName,
    int submission,
    Instant submittedAt,
    boolean nobodyToSign,
    String decidedBy,
    Instant decidedAt,
    Map<String, Boolean> gates,
    Map<String, Boolean> kinds,
    String note,
    List<FindingView> findings,
    ClockView clock) {

  ReviewView with(ClockView deadline) {
    return new ReviewView(
        id,
        caseId,
        step,
        steps,
        stage,
        last,
        signedAt,
        secrecy,
        state,
        caseState,
        roles,
        postId,
        replyId,
        entryId,
        title,
        grade,
        unitId,
        unitName,
        submission,
        submittedAt,
        nobodyToSign,
        decidedBy,
        decidedAt,
        gates,
        kinds,
        note,
        findings,
        deadline);
  }
}
