package org.juzhen.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Labels;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.ArticleVersion.Attachment;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** All that one batch writes, as one statement. */
final class ArrivalRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIST = "\u001f";

  private final Rows articles =
      new Rows(
          "uuid",
          "uuid",
          "uuid",
          "text",
          "text",
          "text",
          "text",
          "timestamptz",
          "timestamptz",
          "boolean",
          "timestamptz",
          "text",
          "text",
          "text",
          "text",
          "uuid",
          "boolean");
  private final Rows changes =
      new Rows(
          "uuid",
          "int",
          "text",
          "text",
          "int",
          "text",
          "text",
          "timestamptz",
          "timestamptz",
          "timestamptz",
          "text",
          "text",
          "text",
          "text");
  private final Rows versions =
      new Rows(
          "uuid",
          "uuid",
          "int",
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "timestamptz",
          "timestamptz",
          "uuid",
          "timestamptz");
  private final Rows damped = new Rows("uuid", "text", "timestamptz");
  private final Rows older = new Rows("uuid", "text", "timestamptz", "timestamptz");
  private final Rows ahead = new Rows("uuid", "uuid", "timestamptz", "timestamptz");
  private final Rows met = new Rows("uuid", "timestamptz");
  private final Rows attachments =
      new Rows("uuid", "uuid", "int", "text", "text", "timestamptz", "uuid");
  private final Rows pictures = new Rows("uuid", "text");
  private final Rows keys = new Rows("uuid", "text", "text", "uuid");
  private final Rows read = new Rows("uuid");
  private final Rows payloads = new Rows("uuid", "timestamptz", "uuid", "uuid", "text", "bytea");
  private final Rows news = new Rows("uuid", "text", "text", "uuid", "text", "uuid");
  private final Rows journal =
      new Rows(
          "uuid", "timestamptz", "uuid", "text", "uuid", "uuid", "text", "uuid", "uuid", "text");

  private final Instant now;

  ArrivalRows(Instant now) {
    this.now = now;
  }

  /**
   * @param takenBack the portal took it back before it came, or null
   */
  void article(UUID id, Arrival a, Ahead takenBack) {
    Content c = a.content();
    Labels l = a.labels();
    String importance = name(l.importance());
    articles.add(
        id,
        a.origin().unitId(),
        a.origin().portalId(),
        c.url(),
        c.title(),
        takenBack == null ? "CURRENT" : "WITHDRAWN",
        importance,
        takenBack == null || takenBack.saidAt() == null ? a.said(now) : takenBack.saidAt(),
        c.publishedAsOf(a.at(now)),
        c.publishedAt() != null,
        a.at(now),
        l.documentNo(),
        String.join(LIST, l.topics()),
        String.join(LIST, l.industries()),
        String.join(LIST, l.regions()),
        a.origin().by().id(),
        c.dayOnly());
  }

  /** What changes of an article that is known; null keeps what is there. */
  void change(KnownArticle known, Arrival a, Integer textVersion, String importance) {
    Content c = a.content();
    boolean text = textVersion != null;
    Labels l = a.labels();
    changes.add(
        known.id(),
        known.version(),
        c == null ? "WITHDRAWN" : "CURRENT",
        text ? c.title() : null,
        textVersion,
        importance,
        name(l.importance()),
        a.said(now),
        text && !c.dayOnly() ? c.publishedAt() : null,
        importance == null ? null : a.at(now),
        text ? l.documentNo() : null,
        text ? String.join(LIST, l.topics()) : null,
        text ? String.join(LIST, l.industries()) : null,
        text ? String.join(LIST, l.regions()) : null);
  }

  void version(UUID article, int number, Arrival a) {
    Content c = a.content();
    boolean typed = a.origin().way() == Way.HAND;
    UUID id = Ids.next();
    versions.add(
        id,
        article,
        number,
        c.title(),
        c.html(),
        c.text(),
        Fingerprint.whole(c),
        Fingerprint.text(c),
        c.source(),
        c.sourceUrl(),
        c.attachments(),
        a.origin().way().name(),
        a.at(now),
        c.pictures() ? a.at(now) : null,
        typed ? a.origin().by().id() : null,
        typed && c.url() != null ? a.at(now) : null);
    int place = 0;
    for (Held.Named file : c.held().files()) {
      attachments.add(Ids.next(), id, ++place, file.name(), file.url(), null, file.id());
    }
    for (Attachment file : OfferedFiles.besidesKept(c)) {
      attachments.add(Ids.next(), id, ++place, file.name(), file.url(), a.at(now), null);
    }
    c.held().pictures().forEach(digest -> pictures.add(id, digest));
  }

  /** A withdrawal that waits for its article. */
  void ahead(UUID article, Arrival a) {
    ahead.add(article, a.origin().portalId(), a.said(now), a.at(now));
  }

  /** The article of a withdrawal that waited for it has come. */
  void met(UUID article) {
    met.add(article, now);
  }

  /** The portal went back to a text that it left; null when it shows the present one again. */
  void damped(UUID article, String digest, Instant at) {
    damped.add(article, digest, at);
  }

  /** It said something else, but before what is known was said; people are shown that it came. */
  void older(UUID article, Arrival a) {
    String what = a.content() == null ? "WITHDRAWAL" : "TEXT";
    older.add(article, what, a.said(now), a.at(now));
  }

  void key(Key key, UUID article) {
    keys.add(key.unitId(), key.kind(), key.key(), article);
  }

  /** An acknowledged message that has been read with this. */
  void read(UUID receipt) {
    read.add(receipt);
  }

  void payload(UUID id, Arrival a, UUID article) {
    payloads.add(id, now, a.origin().portalId(), article, a.origin().way().name(), a.raw());
  }

  void news(UUID article, String kind, String before, Actor by) {
    news.add(article, kind, before, by.id(), by.name(), by.unitId());
  }

  void journal(Arrival a, String verb, UUID article, Map<String, Object> detail) {
    Origin o = a.origin();
    Actor by = o.by();
    journal.add(
        Ids.next(),
        now,
        by.id(),
        by.name(),
        by.unitId(),
        by.sessionId(),
        verb,
        article,
        o.unitId(),
        written(detail));
  }

  private static String name(Importance importance) {
    return importance == null ? null : importance.name();
  }

  private static String written(Map<String, Object> detail) {
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of words", e);
    }
  }

  private List<Rows> all() {
    return List.of(
        articles,
        changes,
        versions,
        keys,
        read,
        payloads,
        news,
        journal,
        damped,
        ahead,
        met,
        attachments,
        pictures,
        older);
  }

  boolean isEmpty() {
    return all().stream().allMatch(rows -> rows.size() == 0);
  }

  /**
   * All columns, then how many keys, messages and changes have to be made.
   *
   * @param bell whom to ring when there is news
   */
  Tuple parameters(String bell) {
    Tuple parameters = Tuple.tuple();
    all().forEach(rows -> rows.addTo(parameters));
    return parameters
        .addLong((long) keys.size())
        .addLong((long) read.size())
        .addLong((long) changes.size())
        .addString(bell);
  }

  /** The statement; the same text for every batch, so that the server prepares it once. */
  static final String SQL = new ArrivalRows(Instant.EPOCH).sql();

  private String sql() {
    List<Rows> rows = all();
    int[] first = new int[rows.size() + 1];
    first[0] = 1;
    for (int i = 0; i < rows.size(); i++) {
      first[i + 1] = first[i] + rows.get(i).columns();
    }
    List<String> from =
        Stream.iterate(0, i -> i + 1)
            .limit(rows.size())
            .map(i -> rows.get(i).unnest(first[i]))
            .toList();
    return ArrivalSql.statement(from, first[rows.size()]);
  }
}
