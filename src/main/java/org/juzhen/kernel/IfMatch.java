package org.juzhen.kernel;

/** Lost updates are refused: whoever changes a thing says which version was read. */
public final class IfMatch {
  private IfMatch() {}

  /** Says no when the header is missing (428) or names another version (412); {@code *} is any. */
  public static void check(String header, int version) {
    if (header == null || header.isBlank()) {
      throw KernelProblem.IF_MATCH_REQUIRED.problem();
    }
    String wanted = header.strip().replace("W/", "").replace("\"", "");
    if (!wanted.equals("*") && !wanted.equals(Integer.toString(version))) {
      throw KernelProblem.CHANGED_MEANWHILE.with("version", version);
    }
  }
}
