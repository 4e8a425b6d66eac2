package org.juzhen.intake;

import org.juzhen.files.FilesProblem;
import org.juzhen.kernel.Problem;

/** Why a part of what was pasted did not come in (粘贴未带入原因); the sentence lies in the texts. */
public enum PasteFault {
  /** More than the hub keeps of one picture. */
  TOO_LARGE,
  /** By its content it is none of the kinds of pictures that the hub keeps. */
  NOT_A_PICTURE,
  /** It lies on the computer of whoever wrote the text; the clipboard brought only its place. */
  LOST,
  /** Only an address came; the hub tries to fetch it when the article is saved. */
  ELSEWHERE,
  /** It names a file of the hub that this person does not see. */
  UNKNOWN,
  /** More pictures than a text may bring. */
  TOO_MANY,
  /** The virus scanner has found something in it. */
  INFECTED,
  /** The virus scanner does not answer. */
  UNSCANNED,
  /** What runs, and what is filled in. */
  SCRIPTS;

  static PasteFault of(Problem why) {
    return why.code() instanceof FilesProblem code
        ? switch (code) {
          case FILE_TOO_LARGE -> TOO_LARGE;
          case FILE_INFECTED -> INFECTED;
          case SCANNER_SILENT -> UNSCANNED;
          default -> NOT_A_PICTURE;
        }
        : NOT_A_PICTURE;
  }
}
