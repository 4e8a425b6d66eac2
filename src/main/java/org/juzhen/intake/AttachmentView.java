package org.juzhen.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that an article offers, as others see it (稿件附件).
 *
 * @param url where the portal has it
 * @param fileId the kept file, or null
 * @param mediaType what the content is, or null
 * @param openLink where everybody may have it, or null: of what somebody typed only people of the
 *     hub
 * @param fault why it is missing, or null
 * @param againAt when it is tried again, or null
 */
public record AttachmentView(
    UUID id,
    String name,
    String url,
    UUID fileId,
    Long size,
    String mediaType,
    String openLink,
    AttachmentFault fault,
    String faultDetail,
    Instant againAt) {

  /** For pages: whole kilobytes, at least one. */
  public Long kilobytes() {
    return size == null ? null : Math.max(1, Math.round(size / 1024.0));
  }

  public boolean isKept() {
    return fileId != null;
  }

  /** Nobody has asked for it yet. */
  public boolean isWaiting() {
    return fileId == null && fault == null;
  }
}
