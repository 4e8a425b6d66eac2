package org.juzhen.files;

/** Looks for viruses in what is handed in (病毒查杀). Blocks; the desk calls it on a worker. */
public interface VirusScan {
  /** What the scanner says of the content. */
  Finding look(byte[] content);

  /**
   * What was found.
   *
   * @param result whether anything was looked for, and found
   * @param name what the scanner calls it, or null
   */
  record Finding(Result result, String name) {
    static final Finding NOTHING_ASKED = new Finding(Result.NOT_SCANNED, null);
    static final Finding CLEAN = new Finding(Result.CLEAN, null);
  }

  /** Whether a scanner has seen it. */
  enum Result {
    NOT_SCANNED,
    CLEAN,
    INFECTED
  }
}
