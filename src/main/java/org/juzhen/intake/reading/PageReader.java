package org.juzhen.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.juzhen.intake.reading.Found.Field;
import org.juzhen.intake.reading.Found.Place;

/**
 * Reads government pages: first the meta tags that government sites have to carry, then the labels
 * 来源 and 发布时间, then the usual containers. A portal's own selectors go before all of them.
 */
public final class PageReader {
  private static final Pattern SOURCE =
      Pattern.compile("(?:来源|信息来源|发布机构|稿源)\\s*[:：]\\s*([^\\s|【】（）()]{2,60})");

  private static final String WRITTEN_DATE =
      "\\s*[:：]\\s*(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?"
          + "(?:[\\s　]*\\d{1,2}[:：]\\d{1,2}(?:[:：]\\d{1,2})?)?)";

  /** When it was published goes before when it was written, wherever they stand. */
  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile("(?:发布时间|发布日期|公开日期|公开时间)" + WRITTEN_DATE),
          Pattern.compile("(?<!成文|生成|印发|发文|更新)(?:时间|日期)" + WRITTEN_DATE),
          Pattern.compile("(?:成文日期|生成日期|印发日期|发文日期|更新时间)" + WRITTEN_DATE));

  private static final Pattern META_CHARSET =
      Pattern.compile("<meta[^>]+charset=[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE_LINK =
      Pattern.compile(".*(?:/20\\d{2}|t20\\d{6}|content[_/]|art_|article|/\\d{5,}).*");

  private PageReader() {}

  /** The article on a page; its title is empty when there is none. */
  public static PageReading article(Fetched answer, Selectors at) {
    Document page = page(answer);
    String own = meta(page, "Url");
    String url = isOfAPage(CanonicalUrl.parsed(own)) ? own : answer.uri().toString();
    Found title = title(page, at);
    Found date = date(page, at);
    Found source = source(page, at);
    Found body = body(page, at);
    Incoming article =
        new Incoming(
            null,
            url,
            title.text() == null ? "" : title.text(),
            body.text() == null ? "" : body.text(),
            source.text(),
            TolerantDates.read(date.text()),
            DocumentNumber.of(
                page.text(), body.text() == null ? "" : Jsoup.parse(body.text()).text()),
            FileLink.on(page));
    return new PageReading(article, List.of(title, date, source, body));
  }

  /** Templates write the site's own address on every page; that names no article. */
  private static boolean isOfAPage(URI said) {
    return said != null
        && said.getPath() != null
        && !said.getPath().matches("/*(?:(?:index|default)\\.\\w+)?");
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
        && Site.isOne(uri.getHost(), host)
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

  private static Found title(Document page, Selectors at) {
    Found own = Found.selected(Field.TITLE, page, at.title());
    return own.or(Place.META, () -> meta(page, "ArticleTitle"))
        .or(Place.USUAL, () -> heading(page))
        .or(
            Place.USUAL,
            () -> blankToNull(page.title().replaceFirst("[_|—-][^_|—-]*$", "").strip()));
  }

  private static String heading(Document page) {
    Element heading = page.selectFirst("h1, .article-title, .neiright_Title, .title");
    return heading == null ? null : blankToNull(heading.text());
  }

  private static Found date(Document page, Selectors at) {
    return Found.selected(Field.DATE, page, at.date())
        .mustBeDate()
        .or(Place.META, () -> dateOrNull(meta(page, "PubDate")))
        .or(Place.META, () -> dateOrNull(meta(page, "publishdate")))
        .or(
            Place.LABEL,
            () ->
                DATES.stream()
                    .map(p -> labelled(p, page))
                    .filter(d -> d != null)
                    .findFirst()
                    .orElse(null));
  }

  private static String labelled(Pattern label, Document page) {
    Matcher m = label.matcher(page.text());
    return m.find() ? dateOrNull(m.group(1)) : null;
  }

  private static String dateOrNull(String text) {
    return TolerantDates.parse(text) == null ? null : text;
  }

  private static Found source(Document page, Selectors at) {
    return Found.selected(Field.SOURCE, page, at.source())
        .or(Place.META, () -> meta(page, "ContentSource"))
        .or(Place.META, () -> meta(page, "source"))
        .map(text -> text.replaceFirst("^(来源|信息来源)\\s*[:：]\\s*", ""))
        .or(
            Place.LABEL,
            () -> {
              Matcher m = SOURCE.matcher(page.text());
              return m.find() ? m.group(1) : null;
            })
        .or(Place.META, () -> meta(page, "SiteName"));
  }

  /** The portal's own container, else where texts usually stand. */
  private static Found body(Document page, Selectors at) {
    return Found.container(page, at.body()).or(Place.USUAL, () -> BodyFinder.usual(page));
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
