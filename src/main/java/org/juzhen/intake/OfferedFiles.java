package org.juzhen.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.ArticleVersion.Attachment;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.FileLink;

/**
 * The files that a text offers (附件): those that the portal names, then those that the text links
 * to, each once.
 */
final class OfferedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 40;
  private static final int LONGEST_NAME = 200;

  /** Only ever applied to sanitised markup, where every attribute is quoted. */
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\s[^>]*?href=\"([^\"]{1,2000})\"[^>]*>(.{0,2000}?)</a>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Portals put their own host before addresses that are whole already. */
  private static final Pattern TWO_IN_ONE = Pattern.compile("^https?://[^/]+?(https?://.+)$");

  private OfferedFiles() {}

  static List<Attachment> of(Content c) {
    Map<String, Attachment> files = new LinkedHashMap<>();
    for (Attachment told : told(c.attachments())) {
      add(files, told.name(), told.url());
    }
    for (Attachment linked : linked(c.html())) {
      add(files, linked.name(), linked.url());
    }
    return files.values().stream().limit(MOST).toList();
  }

  /** Those of them that the hub has to fetch. */
  static List<Attachment> besidesKept(Content c) {
    return of(c).stream().filter(file -> !c.held().isKept(file.url())).toList();
  }

  /** As they are kept with a text. */
  static String json(List<FileLink> files) {
    ArrayNode list = JSON.createArrayNode();
    files.forEach(f -> list.addObject().put("name", f.name()).put("url", f.url()));
    return list.toString();
  }

  /** The files that sanitised markup links to. */
  static List<Attachment> linked(String html) {
    List<Attachment> found = new ArrayList<>();
    Matcher m = LINK.matcher(html);
    while (m.find()) {
      String url = Parser.unescapeEntities(m.group(1), true);
      if (FileLink.isFile(url)) {
        found.add(new Attachment(words(m.group(2)), url));
      }
    }
    return found;
  }

  private static List<Attachment> told(String json) {
    try {
      return json.equals("[]") ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("written by ourselves", e);
    }
  }

  /** With the address behind it where a portal put its own host before a whole one. */
  static Attachment whole(Attachment told) {
    return new Attachment(told.name(), whole(told.url()));
  }

  private static String whole(String url) {
    return TWO_IN_ONE.matcher(url).replaceFirst("$1");
  }

  private static void add(Map<String, Attachment> files, String name, String url) {
    URI uri = CanonicalUrl.parsed(whole(url));
    if (uri != null) {
      String shown = name == null || name.isBlank() ? lastOf(uri) : name.strip();
      files.putIfAbsent(
          uri.toString(), new Attachment(shortened(shown.replace("\u0000", "")), uri.toString()));
    }
  }

  private static String lastOf(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isBlank() ? uri.getHost() : last;
  }

  /** The end, with the file's kind, is what people recognise. */
  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  private static String words(String markup) {
    return Parser.unescapeEntities(markup.replaceAll("<[^>]*>", ""), false)
        .replaceAll("[\\s\\u00a0\\u3000]+", " ")
        .strip();
  }
}
