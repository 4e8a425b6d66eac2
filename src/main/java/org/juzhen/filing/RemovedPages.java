package org.juzhen.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.juzhen.filing.LinkCall.Answer;
import org.juzhen.filing.NoticeProbe.Outcome;
import org.juzhen.filing.NoticeProbe.Seen;
import org.juzhen.kernel.Digests;

/**
 * Tells from an answer whether a notice still hangs. Platforms answer 200 for what was deleted and
 * say so in words; portals send to their front page.
 */
@ApplicationScoped
class RemovedPages {
  private final List<String> marks;

  RemovedPages() {
    try (InputStream in = RemovedPages.class.getResourceAsStream("/filing/removed.txt")) {
      marks =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Seen judge(URI asked, URI at, Answer answer) {
    int status = answer.status();
    String mark = status == 200 ? mark(answer.page()) : null;
    boolean front = !isFront(asked) && isFront(at);
    Outcome outcome =
        status == 404 || status == 410 || mark != null || (status == 200 && front)
            ? Outcome.GONE
            : status == 200 ? Outcome.PRESENT : Outcome.UNREACHABLE;
    String digest = status == 200 ? Digests.hex(answer.page()) : null;
    return new Seen(outcome, status, at.toString(), digest, front ? "FRONT_PAGE" : mark);
  }

  private static boolean isFront(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    return uri.getQuery() == null && path.matches("/?((index|default)\\.\\w+)?");
  }

  private String mark(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    String other = new String(page, Charset.forName("GB18030"));
    return marks.stream()
        .filter(m -> text.contains(m) || other.contains(m))
        .findFirst()
        .orElse(null);
  }
}
