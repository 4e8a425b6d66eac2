package org.juzhen.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a platform.
 *
 * @param method upper case
 * @param path decoded, after the platform's prefix, with a leading slash
 * @param query decoded, first value of each
 * @param headers lower-case names, first value of each
 * @param body exactly the bytes that arrived
 */
public record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  /** The body as JSON, or a missing node. */
  public JsonNode json() {
    return Json.read(body);
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A query parameter, or the empty string. */
  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /** A header by its lower-case name, or the empty string. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The fields of an urlencoded or multipart form; files are left out. */
  public Map<String, String> form() {
    if (header("content-type").startsWith("multipart/")) {
      Map<String, String> fields = new LinkedHashMap<>();
      parts().stream()
          .filter(p -> p.fileName().isEmpty())
          .forEach(p -> fields.putIfAbsent(p.name(), p.text()));
      return fields;
    }
    return decode(text());
  }

  /** The parts of a multipart body; empty for any other body. */
  public List<Part> parts() {
    return Multipart.read(header("content-type"), body);
  }

  /** The part of this name. */
  public Optional<Part> part(String name) {
    return parts().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** What the journal keeps of the body. */
  String summary() {
    if (!header("content-type").startsWith("multipart/")) {
      return text();
    }
    return String.join("&", parts().stream().map(Part::summary).toList());
  }

  static Map<String, String> queryOf(URI uri) {
    return decode(uri.getRawQuery() == null ? "" : uri.getRawQuery());
  }

  private static Map<String, String> decode(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      int eq = pair.indexOf('=');
      if (!pair.isEmpty()) {
        fields.putIfAbsent(
            plain(eq < 0 ? pair : pair.substring(0, eq)), eq < 0 ? "" : plain(pair, eq + 1));
      }
    }
    return fields;
  }

  private static String plain(String encoded, int from) {
    return plain(encoded.substring(from));
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return encoded;
    }
  }
}
