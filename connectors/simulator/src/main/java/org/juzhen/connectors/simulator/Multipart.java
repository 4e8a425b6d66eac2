package org.juzhen.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data}. */
final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Multipart() {}

  static List<Part> read(String contentType, byte[] body) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/") || !matcher.find()) {
      return List.of();
    }
    byte[] delimiter = ("--" + matcher.group(1)).getBytes(StandardCharsets.US_ASCII);
    List<Part> parts = new ArrayList<>();
    int at = indexOf(body, delimiter, 0);
    while (at >= 0) {
      int begin = at + delimiter.length + 2;
      int end = indexOf(body, delimiter, begin);
      int blank = indexOf(body, BLANK_LINE, begin);
      if (end < 0 || blank < 0 || blank > end) {
        break;
      }
      String head = new String(body, begin, blank - begin, StandardCharsets.UTF_8);
      byte[] content = Arrays.copyOfRange(body, blank + 4, Math.max(blank + 4, end - 2));
      parts.add(part(head, content));
      at = end;
    }
    return parts;
  }

  private static Part part(String head, byte[] content) {
    return new Part(
        field(head, "(?i)[;\\s]name=\"([^\"]*)\""),
        field(head, "(?i)filename=\"([^\"]*)\""),
        field(head, "(?im)^content-type:\\s*(\\S+)"),
        content);
  }

  private static String field(String head, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(head);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static int indexOf(byte[] body, byte[] wanted, int from) {
    for (int i = Math.max(0, from); i <= body.length - wanted.length; i++) {
      if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
