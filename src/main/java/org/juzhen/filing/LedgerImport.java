package org.juzhen.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Ids;

/**
 * A ledger that is taken in beside other work, and where it stands; its table is kept beside it
 * (导入任务).
 */
@Entity
class LedgerImport {
  /** A node that says nothing for this long has stopped; another one goes on. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration LEASE_OF_A_WHOLE = Duration.ofMinutes(15);
  private static final int MOST_INTERRUPTIONS = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Id UUID id;
  UUID unitId;
  UUID byId;
  String byName;
  String grants;
  String language;
  String fileName;
  int size;

  @Enumerated(EnumType.STRING)
  LedgerOrder.Mode mode;

  boolean dryRun;

  @Enumerated(EnumType.STRING)
  State state;

  String refusal;
  Integer total;
  int rows;
  int accepted;
  int rejected;
  int interrupted;
  Instant createdAt;
  Instant startedAt;
  Instant endedAt;
  Instant leasedUntil;

  protected LedgerImport() {}

  LedgerImport(LedgerOrder order, String fileName, int size, Instant at) {
    id = Ids.next();
    unitId = order.by().unitId();
    byId = order.by().id();
    byName = order.by().name();
    grants = written(order.by().grants());
    language = order.language().getLanguage().equals("en") ? "en" : "zh";
    this.fileName = fileName;
    this.size = size;
    mode = order.mode();
    dryRun = order.dryRun();
    state = State.WAITING;
    createdAt = at;
  }

  /** As it was ordered, with the rights that were held then. */
  LedgerOrder order() {
    Actor by = new Actor(byId, byName, unitId, null, read(grants));
    return new LedgerOrder(by, mode, dryRun, Locale.forLanguageTag(language));
  }

  /** Somebody works on it now; false where it was begun too often. */
  boolean begin(Instant now) {
    if (state == State.RUNNING) {
      interrupted++;
    } else {
      startedAt = now;
    }
    state = State.RUNNING;
    leasedUntil = now.plus(mode == LedgerOrder.Mode.ALL_OR_NOTHING ? LEASE_OF_A_WHOLE : LEASE);
    return interrupted <= MOST_INTERRUPTIONS;
  }

  void counted(int lines) {
    total = lines;
  }

  /** So many more lines are settled. */
  void settled(ImportReport part, Instant now) {
    rows += part.rows();
    accepted += part.accepted();
    rejected += part.rejected();
    leasedUntil = now.plus(LEASE);
  }

  /** The end, with or without a refusal. */
  void end(String why, Instant now) {
    state = why == null ? State.DONE : State.REFUSED;
    refusal = why;
    endedAt = now;
    leasedUntil = null;
  }

  private static String written(List<Grant> grants) {
    try {
      return JSON.writeValueAsString(grants);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written down", e);
    }
  }

  private static List<Grant> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be read back", e);
    }
  }

  /** Where a job stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    /** The whole file was refused; {@code refusal} says why. */
    REFUSED
  }
}
