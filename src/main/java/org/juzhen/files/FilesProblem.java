package org.juzhen.files;

import org.juzhen.kernel.ProblemCode;

/** How the file desk says no. */
public enum FilesProblem implements ProblemCode {
  /** Nothing was in it. */
  FILE_EMPTY(400),
  /** More than the hub keeps. */
  FILE_TOO_LARGE(413),
  /** By its content it is none of the kinds that the hub keeps, whatever its name says. */
  FILE_KIND_REFUSED(415),
  /** The virus scanner has found something in it. */
  FILE_INFECTED(422),
  /** Its content on disk is not the one that was handed in. */
  FILE_CHANGED(409),
  /** A virus scanner is named, but does not answer. */
  SCANNER_SILENT(503);

  private final int status;

  FilesProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
