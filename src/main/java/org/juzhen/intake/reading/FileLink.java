package org.juzhen.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A file that is offered beside a text (附件链接). */
public record FileLink(String name, String url) {
  private static final int MOST = 20;

  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|zip|rar|7z)(?:[?&#].*)?");

  private static final Pattern SAID = Pattern.compile("附件|附表|附录|下载");

  /** Whether an address leads to a file and not to a page. */
  public static boolean isFile(String url) {
    return FILE.matcher(url).matches();
  }

  /**
   * Those of a page that are said to belong to its text: a file that merely stands somewhere on the
   * page changes from day to day, and the article with it.
   */
  static List<FileLink> on(Document page) {
    List<FileLink> found = new ArrayList<>();
    for (Element a : page.select("a[href]")) {
      String url = a.absUrl("href");
      if (isFile(url) && found.size() < MOST && !BodyFinder.isAside(a) && isSaid(a)) {
        found.add(new FileLink(a.text().strip(), url));
      }
    }
    return found;
  }

  private static boolean isSaid(Element a) {
    String around = a.parent() == null ? "" : a.parent().ownText();
    return SAID.matcher(a.text() + " " + around).find() || isFile(a.text().strip());
  }
}
