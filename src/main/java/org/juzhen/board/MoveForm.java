package org.juzhen.board;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.repost.planner.Way;

/** A move as the sheet sends it (改期单). */
public class MoveForm {
  @FormParam("kind")
  public String kind;

  @FormParam("id")
  public String id;

  @FormParam("at")
  public String at;

  @FormParam("reason")
  public String reason;

  @FormParam("way")
  public String way;

  @FormParam("place")
  public String place;

  WantedMove wanted() {
    return new WantedMove(
        kind(), id(), at(), isEmpty(reason) ? null : reason.strip(), way(), place());
  }

  private Integer place() {
    if (isEmpty(place)) {
      return null;
    }
    try {
      return Integer.valueOf(place);
    } catch (NumberFormatException e) {
      throw KernelProblem.field("place", "WRONG_FORMAT");
    }
  }

  private BoardKind kind() {
    return one(BoardKind.values(), "kind", kind);
  }

  private Way way() {
    return isEmpty(way) ? null : one(Way.values(), "way", way);
  }

  private static <E extends Enum<E>> E one(E[] all, String field, String name) {
    return Arrays.stream(all)
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field(field, "WRONG_VALUE"));
  }

  private UUID id() {
    try {
      return UUID.fromString(id == null ? "" : id);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("id", "WRONG_FORMAT");
    }
  }

  /** The board sends a moment, the field for day and hour what the hub's clocks show. */
  private Instant at() {
    if (isEmpty(at)) {
      return null;
    }
    try {
      return at.length() <= "2026-11-22T10:00:00".length()
          ? LocalDateTime.parse(at).atZone(HubClock.ZONE).toInstant()
          : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("at", "WRONG_FORMAT");
    }
  }

  private static boolean isEmpty(String typed) {
    return typed == null || typed.isBlank();
  }
}
