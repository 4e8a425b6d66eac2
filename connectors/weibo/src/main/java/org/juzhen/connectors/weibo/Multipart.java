package org.juzhen.connectors.weibo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.juzhen.connectors.spi.Image;

/** A form with a file, as RFC 7578 writes it. */
final class Multipart {
  private final String boundary;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Multipart(String boundary) {
    this.boundary = boundary;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  Multipart field(String name, String value) {
    head("form-data; name=\"" + name + "\"", "text/plain; charset=utf-8");
    return text(value + "\r\n");
  }

  Multipart picture(String name, Image picture) {
    String file = "picture." + picture.mediaType().replaceFirst(".*/", "");
    head("form-data; name=\"" + name + "\"; filename=\"" + file + "\"", picture.mediaType());
    body.writeBytes(picture.bytes());
    return text("\r\n");
  }

  byte[] end() {
    text("--" + boundary + "--\r\n");
    return body.toByteArray();
  }

  private void head(String disposition, String type) {
    text("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n");
    text("Content-Type: " + type + "\r\n\r\n");
  }

  private Multipart text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
