package org.juzhen.connectors.simulator;

import java.nio.charset.StandardCharsets;

/**
 * One part of a multipart body.
 *
 * @param name of the form field
 * @param fileName as sent, or empty
 * @param mediaType as sent, or empty
 * @param bytes the content
 */
public record Part(String name, String fileName, String mediaType, byte[] bytes) {

  /** The content as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What the journal keeps of it. */
  public String summary() {
    return fileName.isEmpty() && bytes.length < 4096
        ? name + "=" + text()
        : name + "=<" + fileName + " " + mediaType + " " + bytes.length + " bytes>";
  }
}
