package org.juzhen.paper;

/** A picture inside a Word document (ECMA-376, DrawingML), three centimetres wide and high. */
final class DocumentPicture {
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** English Metric Units, 360,000 to the centimetre. */
  private static final int SIDE = 3 * 360_000;

  private DocumentPicture() {}

  /** The name by which the document refers to the picture. */
  static String relation(int number) {
    return "p" + number;
  }

  /** A paragraph that holds the picture. */
  static String of(int number) {
    return "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"%swordprocessingDrawing\">"
            .formatted(DRAWING)
        + "<wp:extent cx=\"%1$d\" cy=\"%1$d\"/><wp:docPr id=\"%2$d\" name=\"code%2$d\"/>"
            .formatted(SIDE, number + 1)
        + "<a:graphic xmlns:a=\"%smain\"><a:graphicData uri=\"%spicture\">"
            .formatted(DRAWING, DRAWING)
        + "<pic:pic xmlns:pic=\"%spicture\">".formatted(DRAWING)
        + "<pic:nvPicPr><pic:cNvPr id=\"%1$d\" name=\"code%1$d\"/><pic:cNvPicPr/></pic:nvPicPr>"
            .formatted(number + 1)
        + "<pic:blipFill><a:blip xmlns:r=\"%s\" r:embed=\"%s\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            .formatted(OFFICE, relation(number))
        + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%1$d\" cy=\"%1$d\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
            .formatted(SIDE)
        + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
  }
}
