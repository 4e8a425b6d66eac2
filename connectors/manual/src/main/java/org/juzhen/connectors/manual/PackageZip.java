package org.juzhen.connectors.manual;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;

/** The package (发布包) of one content for one platform; the same content gives the same bytes. */
final class PackageZip {
  /** Files in a ZIP carry a time; a real one would make every package differ. */
  private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ManualPlatform platform;
  private final Content content;
  private final Map<String, Picture> files = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  PackageZip(ManualPlatform platform, Content content) {
    this.platform = platform;
    this.content = content;
    if (content.cover() != null) {
      add("封面", content.cover());
    }
    for (Image image : content.images()) {
      if (!names.containsKey(image.digest())) {
        names.put(image.digest(), add("图片/%02d".formatted(names.size() + 1), image));
      }
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      write(zip, "步骤.txt", new Steps(platform, content, files).text());
      write(zip, "标题.txt", content.title());
      write(zip, "正文.txt", content.text());
      write(zip, "正文.html", page());
      if (content.shortText() != null) {
        write(zip, "随发短文.txt", content.shortText());
      }
      for (Map.Entry<String, Picture> file : files.entrySet()) {
        write(zip, file.getKey(), file.getValue().bytes());
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private String add(String name, Image image) {
    Picture picture = Picture.fitted(image, platform.limits(content).imageBytes());
    String file = name + "." + picture.extension();
    files.put(file, picture);
    return file;
  }

  private String page() {
    String body = content.bodyHtml();
    for (Map.Entry<String, String> name : names.entrySet()) {
      body = body.replace("file:" + name.getKey(), name.getValue());
    }
    String title = content.title().replace("&", "&amp;").replace("<", "&lt;");
    return "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>"
        + title
        + "</title>\n"
        + body
        + "\n</html>\n";
  }

  /** With the mark at the start that lets old editors on Windows know it is UTF-8. */
  private static void write(ZipOutputStream zip, String name, String text) throws IOException {
    String marked = name.endsWith(".txt") ? "\uFEFF" + text.replaceAll("\\R", "\r\n") : text;
    write(zip, name, marked.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
