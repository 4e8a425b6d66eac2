package org.juzhen.connectors.simulator;

import java.util.regex.Pattern;

/**
 * One line of the fault script (故障脚本): what goes wrong with the next requests that match.
 *
 * @param platform prefix of the platform, or {@code *}
 * @param path path after the prefix, {@code *} stands for anything
 * @param kind what goes wrong
 * @param times how often; 0 for always
 * @param skip how many matching requests pass first
 * @param code error code for {@link Kind#ERRCODE}, HTTP status for {@link Kind#STATUS}
 * @param message the platform's words, or the raw body for {@link Kind#STATUS}
 * @param millis for the kinds that wait
 */
public record Fault(
    String platform,
    String path,
    Kind kind,
    int times,
    int skip,
    String code,
    String message,
    long millis) {

  /** What can go wrong. */
  public enum Kind {
    /** Waits, then goes on as usual. */
    LATENCY,
    /** Does the work, then answers late. */
    LATE_ANSWER,
    /** Closes the connection without having done anything. */
    DROP_BEFORE,
    /** Does the work and closes the connection without an answer. */
    DROP_AFTER_ACCEPT,
    /** Answers with an HTTP status, nothing done. */
    STATUS,
    /** Answers with a platform error, nothing done. */
    ERRCODE,
    /** Does the work, then answers with a platform error. */
    ERRCODE_AFTER_ACCEPT,
    /** Does the work, then answers with half of the body. */
    CUT_ANSWER
  }

  /** A fault that strikes once; a status is 502. */
  public static Fault once(String platform, String path, Kind kind) {
    return new Fault(platform, path, kind, 1, 0, "502", "<html>Bad Gateway</html>", 0);
  }

  /** A platform error, once, with nothing done. */
  public static Fault errcode(String platform, String path, String code) {
    return new Fault(platform, path, Kind.ERRCODE, 1, 0, code, "scripted", 0);
  }

  /** The same with a waiting time. */
  public Fault waiting(long newMillis) {
    return new Fault(platform, path, kind, times, skip, code, message, newMillis);
  }

  boolean matches(String calledPlatform, String calledPath) {
    return ("*".equals(platform) || platform.equals(calledPlatform))
        && Pattern.matches(Pattern.quote(path).replace("*", "\\E.*\\Q"), calledPath);
  }

  Fault struck() {
    return new Fault(
        platform,
        path,
        kind,
        times == 1 ? -1 : Math.max(0, times - 1),
        skip,
        code,
        message,
        millis);
  }

  Fault skipped() {
    return new Fault(platform, path, kind, times, skip - 1, code, message, millis);
  }
}
