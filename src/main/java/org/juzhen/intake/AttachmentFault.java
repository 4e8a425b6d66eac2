package org.juzhen.intake;

import org.juzhen.files.FilesProblem;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.kernel.Problem;

/** Why a file that a portal offers is missing (附件缺失原因); the sentence lies in the texts. */
public enum AttachmentFault {
  ADDRESS_REFUSED(false),
  NAME_UNKNOWN(true),
  UNREACHABLE(true),
  CERTIFICATE(true),
  TIMEOUT(true),
  STATUS(true),
  TOO_LARGE(false),
  TOO_MANY_REDIRECTS(true),
  /** A page, a program, or something else that the hub does not keep. */
  KIND_REFUSED(true),
  EMPTY(true),
  INFECTED(false),
  /** The virus scanner does not answer. */
  UNSCANNED(true),
  INTERNAL(true);

  private final boolean passing;

  AttachmentFault(boolean passing) {
    this.passing = passing;
  }

  /** Whether it may be otherwise later. */
  boolean isPassing() {
    return passing;
  }

  static AttachmentFault of(Throwable why) {
    if (why instanceof PollFailure failure) {
      return named(failure.fault().name());
    }
    return why instanceof Problem p && p.code() instanceof FilesProblem code ? of(code) : INTERNAL;
  }

  private static AttachmentFault of(FilesProblem code) {
    return switch (code) {
      case FILE_TOO_LARGE -> TOO_LARGE;
      case FILE_KIND_REFUSED -> KIND_REFUSED;
      case FILE_EMPTY -> EMPTY;
      case FILE_INFECTED -> INFECTED;
      case SCANNER_SILENT -> UNSCANNED;
      default -> INTERNAL;
    };
  }

  private static AttachmentFault named(String name) {
    for (AttachmentFault each : values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return INTERNAL;
  }
}
