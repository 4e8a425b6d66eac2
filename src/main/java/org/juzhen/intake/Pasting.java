package org.juzhen.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.Pasted.Missing;

/**
 * A page as the clipboard gave it, with its pictures, before anything was kept. A browser hands
 * over the markup of what was marked and, apart from it, the files that were copied.
 */
final class Pasting {
  /** Characters of markup without the pictures that are written into it. */
  static final int LONGEST = 1_000_000;

  private static final int MOST_PICTURES = 40;
  private static final int MOST_NAMES = 3;
  private static final int DEEPEST = 256;
  private static final String RUNNING =
      "script, iframe, frame, object, embed, applet, form, input, select, textarea, video, audio";
  private static final List<String> LAZY = List.of("data-src", "data-original", "oldsrc");

  private final Document page;
  private final List<PastedPicture> pictures;
  private final boolean runs;
  private final String base;

  /** A file of the clipboard. */
  record Copied(String name, byte[] content) {}

  private Pasting(Document page, List<PastedPicture> pictures, boolean runs, String base) {
    this.page = page;
    this.pictures = pictures;
    this.runs = runs;
    this.base = base;
  }

  /**
   * @param base where it was copied, or null
   */
  static Pasting read(String html, String base, List<Copied> files) {
    mustBeShort(html);
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    // The clipboard is Unicode, whatever the page was.
    page.select("meta[charset], meta[http-equiv]").remove();
    if (page.body().text().isBlank() && page.body().selectFirst("img") == null) {
      files.forEach(f -> page.body().appendElement("p").appendElement("img"));
    }
    List<PastedPicture> pictures =
        page.body().select("img").stream().map(i -> picture(i, base)).toList();
    bring(pictures, files, page.body().text().isBlank());
    pictures.stream().skip(MOST_PICTURES).forEach(p -> p.refused(PasteFault.TOO_MANY));
    return new Pasting(page, pictures, runs(page), base);
  }

  /** Base64 is as long as its picture, which has a limit of its own. */
  private static void mustBeShort(String html) {
    if (html.length() > LONGEST && html.replaceAll("data:[^\"'<>]*+", "").length() > LONGEST) {
      throw IntakeProblem.PASTE_TOO_LONG.with("limit", LONGEST);
    }
  }

  private static PastedPicture picture(Element place, String base) {
    if (place.attr("src").isBlank() || place.attr("src").strip().startsWith("data:")) {
      // Pages that load pictures while scrolling keep the address elsewhere.
      LAZY.stream()
          .map(place::attr)
          .filter(there -> !there.isBlank())
          .findFirst()
          .ifPresent(there -> place.attr("src", there));
    }
    PastedPicture picture = new PastedPicture(place);
    picture.readAddress(base);
    return picture;
  }

  /**
   * A picture that was copied alone comes with its file; word processors name files of their own.
   */
  private static void bring(List<PastedPicture> pictures, List<Copied> files, boolean wordless) {
    boolean alone = wordless && pictures.size() == 1 && files.size() == 1;
    List<PastedPicture> waiting =
        alone ? pictures : pictures.stream().filter(PastedPicture::wantsFile).toList();
    for (int i = 0; i < Math.min(waiting.size(), files.size()); i++) {
      waiting.get(i).bring(files.get(i));
    }
  }

  private static boolean runs(Document page) {
    return page.body().selectFirst(RUNNING) != null
        || page.body().selectFirst("[^on]") != null
        || page.head().selectFirst("script") != null;
  }

  List<PastedPicture> pictures() {
    return pictures;
  }

  /** What is left when every picture was kept or refused. */
  Pasted settled() {
    pictures.forEach(PastedPicture::settle);
    page.outputSettings().prettyPrint(false);
    CleanHtml clean = CleanHtml.typed(page.body().html(), base);
    if (clean.html().length() > LONGEST) {
      throw IntakeProblem.PASTE_TOO_LONG.with("limit", LONGEST);
    }
    boolean nothing = clean.text().isBlank() && !clean.html().contains("<img ");
    if (nothing && missing().isEmpty()) {
      throw IntakeProblem.PASTE_EMPTY.problem();
    }
    return PastedFacts.of(page, base, nothing ? CleanHtml.typed("", base) : clean, missing());
  }

  private List<Missing> missing() {
    return Stream.of(PasteFault.values())
        .map(fault -> fault == PasteFault.SCRIPTS ? scripts() : missing(fault))
        .filter(m -> m.count() > 0)
        .toList();
  }

  private Missing scripts() {
    return new Missing(PasteFault.SCRIPTS, runs ? 1 : 0, "", null);
  }

  private Missing missing(PasteFault fault) {
    List<PastedPicture> these = pictures.stream().filter(p -> p.fault() == fault).toList();
    String names =
        String.join(
            "、",
            these.stream()
                .map(PastedPicture::name)
                .filter(n -> !n.isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList());
    return new Missing(fault, these.size(), names, null);
  }
}
