package org.juzhen.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.paper.PaperSheet.Row;

/**
 * Writes a sheet as a Word document (ECMA-376, WordprocessingML): four parts in a ZIP, tables with
 * a frame, fonts that every Chinese office has; with pictures of codes below the words where there
 * are some.
 */
public final class PaperDocument {
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final int LABEL = 2_400;
  private static final int VALUE = 6_600;

  /** Fewer letters than half a page holds. */
  private static final int PAGE = 400;

  private PaperDocument() {}

  /** A square picture with a line below it. */
  public record Picture(String caption, byte[] png) {}

  /**
   * The document.
   *
   * @param foot what stands below the tables, or an empty text
   */
  public static byte[] of(PaperSheet sheet, String foot) {
    return of(sheet, foot, List.of());
  }

  /** The document with pictures at its end. */
  public static byte[] of(PaperSheet sheet, String foot, List<Picture> pictures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml")));
      put(zip, "word/_rels/document.xml.rels", relations(parts(pictures.size())));
      put(zip, "word/styles.xml", styles());
      put(zip, "word/document.xml", document(sheet, foot, pictures));
      for (int i = 0; i < pictures.size(); i++) {
        put(zip, "word/media/" + i + ".png", pictures.get(i).png());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    put(zip, name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
    // Without a day: the same form makes the same file.
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(part);
    zip.closeEntry();
  }

  private static String types() {
    String office = "application/vnd.openxmlformats-";
    return "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
        + "<Default Extension=\"rels\" ContentType=\"%spackage.relationships+xml\"/>"
            .formatted(office)
        + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"%s.main+xml\"/>".formatted(TYPE)
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"%sofficedocument.wordprocessingml.styles+xml\"/>"
            .formatted(office)
        + "</Types>";
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private static String parts(int pictures) {
    StringBuilder all = new StringBuilder(relation("r1", "styles", "styles.xml"));
    for (int i = 0; i < pictures; i++) {
      all.append(relation(DocumentPicture.relation(i), "image", "media/" + i + ".png"));
    }
    return all.toString();
  }

  private static String styles() {
    return "<w:styles xmlns:w=\"%s\"><w:docDefaults><w:rPrDefault><w:rPr>".formatted(MAIN)
        + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\"/>"
        + "<w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("Title", "<w:jc w:val=\"center\"/><w:spacing w:after=\"240\"/>", 36)
        + style("Head", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>", 24)
        + style("Foot", "<w:spacing w:before=\"240\"/>", 20)
        + "</w:styles>";
  }

  private static String style(String name, String paragraph, int halfPoints) {
    boolean heavy = !name.equals("Foot");
    return "<w:style w:type=\"paragraph\" w:styleId=\"%1$s\"><w:name w:val=\"%1$s\"/><w:pPr>%2$s</w:pPr><w:rPr>%3$s<w:sz w:val=\"%4$d\"/></w:rPr></w:style>"
        .formatted(name, paragraph, heavy ? "<w:b/>" : "", halfPoints);
  }

  private static String document(PaperSheet sheet, String foot, List<Picture> pictures) {
    StringBuilder body = new StringBuilder(paragraph("Title", sheet.title()));
    for (Part part : sheet.parts()) {
      body.append(paragraph("Head", part.head())).append(table(part));
    }
    if (!foot.isEmpty()) {
      foot.lines().forEach(line -> body.append(paragraph("Foot", line)));
    }
    for (int i = 0; i < pictures.size(); i++) {
      body.append(DocumentPicture.of(i)).append(paragraph(null, pictures.get(i).caption()));
    }
    return "<w:document xmlns:w=\"%s\"><w:body>%s<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
        .formatted(MAIN, body);
  }

  private static String table(Part part) {
    StringBuilder rows = new StringBuilder();
    for (Row row : part.rows()) {
      // A row that does not fit a page has to be split, or it is cut off at the end of the page.
      rows.append(row.value().length() > PAGE ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
          .append(cell(LABEL, List.of(PaperRun.plain(row.label()))))
          .append(cell(VALUE, row.printed()))
          .append("</w:tr>");
    }
    StringBuilder frame = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      frame.append("<w:%s w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>".formatted(side));
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>%s</w:tbl>"
        .formatted(LABEL + VALUE, frame, LABEL, VALUE, rows);
  }

  private static String cell(int width, List<PaperRun> runs) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
        .formatted(width, paragraph(null, runs));
  }

  private static String paragraph(String style, String text) {
    return paragraph(style, List.of(PaperRun.plain(text)));
  }

  private static String paragraph(String style, List<PaperRun> all) {
    String look = style == null ? "" : "<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(style);
    StringBuilder runs = new StringBuilder();
    for (PaperRun run : all) {
      String[] lines = run.text().split("\\R", -1);
      for (int i = 0; i < lines.length; i++) {
        runs.append(i == 0 ? "" : "<w:r><w:br/></w:r>");
        runs.append("<w:r>").append(run.properties()).append("<w:t xml:space=\"preserve\">");
        runs.append(escaped(lines[i])).append("</w:t></w:r>");
      }
    }
    return "<w:p>" + look + runs + "</w:p>";
  }

  /** Signs that XML 1.0 cannot hold are left out. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(
            c -> c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
