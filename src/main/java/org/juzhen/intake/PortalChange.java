package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** What somebody changed about a portal (门户变更记录); never changed itself. */
@Entity
public class PortalChange {
  /** What happened to it. */
  public enum Kind {
    CHANGED,
    PAUSED,
    RESUMED,
    ENDED
  }

  @Id UUID id;
  UUID portalId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  Instant madeAt;
  UUID madeBy;
  String madeByName;
  String reason;
  Instant until;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Object> before = Map.of();

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Object> after = Map.of();

  String formerHost;

  protected PortalChange() {}

  PortalChange(Portal portal, Kind kind, String reason, Actor by, Instant at) {
    id = Ids.next();
    portalId = portal.id;
    this.kind = kind;
    madeAt = at;
    madeBy = by.id();
    madeByName = by.name();
    this.reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  PortalChange until(Instant at) {
    until = at;
    return this;
  }

  /** What is different; the host that it left is remembered. */
  PortalChange between(Map<String, Object> was, String wasAt, Portal now) {
    Map<String, Object> is = now.facts();
    before = differing(was, is);
    after = differing(is, was);
    formerHost = wasAt.equals(now.host) ? null : wasAt;
    return this;
  }

  boolean isNothing() {
    return kind == Kind.CHANGED && after.isEmpty() && before.isEmpty();
  }

  private static Map<String, Object> differing(Map<String, Object> of, Map<String, Object> from) {
    Map<String, Object> different = new LinkedHashMap<>();
    of.forEach(
        (key, value) -> {
          if (!Objects.equals(value, from.get(key))) {
            different.put(key, value);
          }
        });
    return different;
  }

  /** What of it can change. */
  public enum Field {
    NAME,
    URL,
    INTAKE,
    FEED,
    LINK,
    TITLE,
    BODY,
    DATE,
    SOURCE;

    static Field of(String key) {
      return key.equals("feedUrl") ? FEED : valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** One field of it. */
  public record Line(Field field, String before, String after) {}

  /** As pages and machines read it. */
  public record View(
      Kind kind,
      Instant at,
      String by,
      String reason,
      Instant until,
      Map<String, Object> before,
      Map<String, Object> after) {
    /** For pages: what is different, one after the other; null where there was or is nothing. */
    public List<Line> lines() {
      return Stream.concat(before.keySet().stream(), after.keySet().stream())
          .distinct()
          .sorted()
          .map(f -> new Line(Field.of(f), text(before.get(f)), text(after.get(f))))
          .toList();
    }

    private static String text(Object value) {
      return value == null ? null : value.toString();
    }

    static View of(PortalChange c) {
      return new View(c.kind, c.madeAt, c.madeByName, c.reason, c.until, c.before, c.after);
    }
  }
}
