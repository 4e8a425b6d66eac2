package org.juzhen.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads government pages: first the meta tags that government sites have to carry, then the labels
 * 来源 and 发布时间, then the usual containers. A portal's own selectors go before all of them.
 */
public final class PageReader {
  private static final String BODIES =
      ".trs_editor_view, .TRS_Editor, #UCAP-CONTENT, #zoom, .pages_content, .article_con,"
          + " .article-content, .article_content, .xxgk_content, #content, .zw_content, .content_text,"
          + " .news_content, article, .article, .content";

  private static final Pattern SOURCE =
      Pattern.compile("(?:来源|信息来源|发布机构|稿源)\\s*[:：]\\s*([^\\s|【】（）()]{2,60})");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:发布时间|发布日期|时间|日期|成文日期)\\s*[:：]\\s*(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?"
              + "(?:[\\s　]*\\d{1,2}[:：]\\d{1,2}(?:[:：]\\d{1,2})?)?)");

  private static final Pattern META_CHARSET =
      Pattern.compile("<meta[^>]+charset=[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE_LINK =
      Pattern.compile(".*(?:/20\\d{2}|t20\\d{6}|content[_/]|art_|article|/\\d{5,}).*");

  private PageReader() {}

  /** The article on a page; its title is empty when there is none. */
  public static Incoming article(Fetched answer, Selectors at) {
    Document page = page(answer);
    String own = meta(page, "Url");
    String url = CanonicalUrl.parsed(own) == null ? answer.uri().toString() : own;
    Instant date = date(page, at);
    String source = source(page, at);
    String title = title(page, at);
    return new Incoming(null, url, title, body(page, at), source, date);
  }

  /** The addresses of the articles that a list page links to, each once, in order. */
  public static List<URI> links(Fetched answer, Selectors at) {
    Document page = page(answer);
    String host = answer.uri().getHost();
    boolean told = at.link() != null;
    return page.select(told ? at.link() : "a[href]").stream()
        .map(e -> e.hasAttr("href") ? e : e.selectFirst("a[href]"))
        .filter(e -> e != null && (told || looksLikeArticle(e, host)))
        .map(e -> CanonicalUrl.parsed(e.absUrl("href")))
        .filter(u -> u != null)
        .distinct()
        .toList();
  }

  private static boolean looksLikeArticle(Element a, String host) {
    URI uri = CanonicalUrl.parsed(a.absUrl("href"));
    return uri != null
        && uri.getHost().equalsIgnoreCase(host)
        && a.text().strip().length() >= 6
        && ARTICLE_LINK.matcher(uri.getPath() + "?" + uri.getQuery()).matches()
        && uri.getFragment() == null;
  }

  static Document page(Fetched answer) {
    Charset charset = charset(answer);
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(answer.body()), charset.name(), answer.uri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** The document's own word counts before the header: servers send one header for all pages. */
  private static Charset charset(Fetched answer) {
    int head = Math.min(answer.body().length, 4_096);
    String start = new String(answer.body(), 0, head, StandardCharsets.ISO_8859_1);
    Matcher m = META_CHARSET.matcher(start);
    Charset own = m.find() ? Fetched.charset(m.group(1)) : null;
    Charset named = own != null ? own : answer.namedCharset();
    return named != null ? named : StandardCharsets.UTF_8;
  }

  private static String title(Document page, Selectors at) {
    String title = selected(page, at.title());
    if (title == null) {
      title = meta(page, "ArticleTitle");
    }
    if (title == null) {
      Element heading = page.selectFirst("h1, .article-title, .neiright_Title, .title");
      title = heading == null ? null : blankToNull(heading.text());
    }
    return title != null ? title : page.title().replaceFirst("[_|—-][^_|—-]*$", "").strip();
  }

  private static Instant date(Document page, Selectors at) {
    for (String text :
        new String[] {
          selected(page, at.date()), meta(page, "PubDate"), meta(page, "publishdate")
        }) {
      Instant date = TolerantDates.parse(text);
      if (date != null) {
        return date;
      }
    }
    Matcher m = DATE.matcher(page.text());
    return m.find() ? TolerantDates.parse(m.group(1)) : null;
  }

  private static String source(Document page, Selectors at) {
    for (String text :
        new String[] {
          selected(page, at.source()), meta(page, "ContentSource"), meta(page, "source")
        }) {
      if (text != null) {
        return text.replaceFirst("^(来源|信息来源)\\s*[:：]\\s*", "");
      }
    }
    Matcher m = SOURCE.matcher(page.text());
    return m.find() ? m.group(1) : meta(page, "SiteName");
  }

  /** The first of the usual containers that holds text. */
  private static String body(Document page, Selectors at) {
    if (at.body() != null) {
      Element told = page.selectFirst(at.body());
      return told == null ? "" : told.html();
    }
    for (String one : BODIES.split(", ")) {
      Element found = page.selectFirst(one);
      if (found != null && isText(found)) {
        return found.html();
      }
    }
    return "";
  }

  /** A container that consists of links is a menu, not a body. */
  private static boolean isText(Element e) {
    int all = e.text().length();
    int linked = e.select("a").text().length();
    return (all > 0 && linked * 2 < all) || e.selectFirst("img[src]") != null && linked == 0;
  }

  private static String selected(Document page, String selector) {
    Element found = selector == null ? null : page.selectFirst(selector);
    return found == null ? null : blankToNull(found.text());
  }

  private static String meta(Document page, String name) {
    return page.select("meta[name]").stream()
        .filter(m -> m.attr("name").equalsIgnoreCase(name))
        .map(m -> blankToNull(m.attr("content")))
        .filter(v -> v != null)
        .findFirst()
        .orElse(null);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
