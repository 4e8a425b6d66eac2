package org.juzhen.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.juzhen.paper.PaperDocument.Picture;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.paper.PaperSheet.Row;

class PaperDocumentTest {
  private static final String ADDRESS = "https://hub.yunxiu.example/reviews/7/sign?from=paper";

  @Test
  void a_code_in_a_word_document_reads_as_what_was_put_in() throws Exception {
    PaperSheet sheet = new PaperSheet("审核表", List.of(new Part("稿件", List.of(new Row("题目", "线路")))));
    Picture picture = new Picture("扫码", QrPicture.of(ADDRESS).png());

    Map<String, byte[]> parts = unzipped(PaperDocument.of(sheet, "脚注", List.of(picture, picture)));

    assertThat(parts).containsKeys("word/media/0.png", "word/media/1.png");
    for (String part : List.of("word/document.xml", "word/_rels/document.xml.rels")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(parts.get(part)));
    }
    assertThat(new String(parts.get("word/_rels/document.xml.rels"), "UTF-8"))
        .contains("Id=\"p0\"", "Id=\"p1\"");
    assertThat(read(parts.get("word/media/1.png"))).isEqualTo(ADDRESS);
  }

  private static String read(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int width = image.getWidth();
    int[] dots = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, image.getHeight(), dots);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}
