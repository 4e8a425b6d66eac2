package org.juzhen.filing;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.FilingMark;
import org.juzhen.registry.Platform;

/** A request to open, change, stop or close an account (备案). */
@Entity
class Filing {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  FilingKind kind;

  @Enumerated(EnumType.STRING)
  FilingState state;

  UUID unitId;
  UUID accountId;

  @Enumerated(EnumType.STRING)
  Platform platform;

  String accountName;
  String platformId;

  @Convert(converter = JsonColumns.WordsColumn.class)
  AccountWords words;

  String reason;

  @Convert(converter = JsonColumns.MaterialsColumn.class)
  List<Material> materials;

  @Convert(converter = JsonColumns.ParticularsColumn.class)
  Particulars particulars;

  boolean historic;
  String historicNo;
  LocalDate historicOn;
  String historicAuthority;
  int round;
  String filingNo;
  LocalDate filedOn;
  UUID submittedBy;
  String submittedByName;
  Instant submittedAt;
  Instant decidedAt;
  LocalDate noticeStartsOn;
  Instant noticeFrom;
  Instant noticeEndsAt;

  @Embedded
  @EmbeddedColumnNaming("notice_%s")
  FrozenRule noticeRule;

  Instant closedAt;
  Instant heldAt;
  Instant registeredAt;
  Instant statedAt;
  UUID recordUnitId;
  UUID exceptionId;
  @Version int version;
  Instant createdAt;
  UUID createdBy;
  String createdByName;

  /** Everybody who ever wrote at it or handed it in: none of them decides on it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> authorIds;

  protected Filing() {}

  private Filing(FilingKind kind, UUID unitId, Actor by, Instant at) {
    this.id = Ids.next();
    this.kind = kind;
    this.state = FilingState.DRAFT;
    this.unitId = unitId;
    this.words = AccountWords.NOTHING;
    this.particulars = Particulars.NOTHING;
    this.materials = List.of();
    this.createdAt = at;
    this.createdBy = by.id();
    this.createdByName = by.name();
    this.authorIds = List.of();
    writtenBy(by);
  }

  /** A draft to open an account that is not in the register yet. */
  static Filing toOpen(FilingWords said, Actor by, Instant at) {
    Filing filing = new Filing(FilingKind.OPEN, said.account().unitId(), by, at);
    filing.say(said);
    return filing;
  }

  /** A draft about an account of the register. */
  static Filing about(Account account, UUID filer, FilingWords said, Actor by, Instant at) {
    Filing filing = new Filing(said.kind(), filer, by, at);
    filing.accountId = account.id();
    filing.platform = account.platform();
    filing.accountName = account.name();
    filing.platformId = account.platformId();
    if (said.kind() == FilingKind.OPEN) {
      filing.words = account.words();
    }
    filing.say(said);
    return filing;
  }

  /**
   * Quotes the filing that an imported account already has, for the supervising unit to confirm.
   */
  static Filing ofThePast(Account account, FilingMark mark, Actor by, Instant at) {
    Filing filing = new Filing(FilingKind.OPEN, account.unitId(), by, at);
    filing.accountId = account.id();
    filing.platform = account.platform();
    filing.accountName = account.name();
    filing.platformId = account.platformId();
    filing.historic = true;
    filing.historicNo = mark.number();
    filing.historicOn = mark.on();
    filing.historicAuthority = mark.authority();
    filing.submit(by, at);
    return filing;
  }

  /** Writes on; only what is said changes. */
  void edit(FilingWords said, Actor by) {
    move(FilingAction.EDIT);
    writtenBy(by);
    say(said);
  }

  private void say(FilingWords said) {
    AccountWords newer = kind == FilingKind.OPEN ? said.account() : said.changes();
    if (newer != null && (kind == FilingKind.OPEN || kind == FilingKind.CHANGE)) {
      words = words.over(newer).withIdFromUrl();
    }
    if (said.particulars() != null) {
      particulars = particulars.over(said.particulars());
    }
    if (kind == FilingKind.OPEN) {
      platform = words.platform();
      accountName = words.name();
      platformId = words.platformId();
    }
    reason = said.reason() == null ? reason : said.reason();
    materials = said.materials() == null ? materials : List.copyOf(said.materials());
  }

  /** Handed in; a new round of decisions begins. */
  void submit(Actor by, Instant at) {
    move(FilingAction.SUBMIT);
    writtenBy(by);
    round++;
    submittedBy = by.id();
    submittedByName = by.name();
    submittedAt = at;
  }

  /** A level has answered. */
  FilingAction decided(FilingAction action, Instant at) {
    move(action);
    decidedAt = at;
    return action;
  }

  /** In force under a number from a day on. */
  void filed(String number, LocalDate day) {
    filingNo = number;
    filedOn = day;
  }

  void withdraw() {
    move(FilingAction.WITHDRAW);
  }

  /** The agreed account is on its platform now. */
  void register(Instant at) {
    move(FilingAction.REGISTER);
    registeredAt = at;
  }

  /** The agreed account did not go live in time. */
  void lapse() {
    move(FilingAction.LAPSE);
  }

  /** What had to be said in writing afterwards was said. */
  FilingAction state(Actor by, Instant at) {
    FilingAction action = statement();
    move(action);
    writtenBy(by);
    statedAt = at;
    return action;
  }

  /** What may have to be said in writing about a filing of this kind. */
  FilingAction statement() {
    return switch (kind) {
      case SUSPEND -> FilingAction.REPORT;
      case EXIT -> FilingAction.CLEAN_UP;
      default -> state == FilingState.LAPSED ? FilingAction.EXPLAIN : FilingAction.RECORD;
    };
  }

  /** It was approved and is in use: the unit above, or at its own level, has no filing yet. */
  boolean owesRecord() {
    return recordUnitId != null && statedAt == null;
  }

  /** The account had to stop at once: it stands still from the moment this is handed in. */
  boolean isSudden() {
    return kind == FilingKind.SUSPEND
        && particulars.cause() != null
        && particulars.cause().isSudden();
  }

  /**
   * The public is told. A notice begins once, on the later of its first day and the day the filing
   * took effect: time before the filing does not count.
   */
  boolean announce(LocalDate from, FrozenRule rule, NoticeEnd end) {
    move(FilingAction.ANNOUNCE);
    if (noticeStartsOn != null) {
      return false;
    }
    noticeStartsOn = from.isBefore(filedOn) ? filedOn : from;
    noticeFrom = noticeStartsOn.atStartOfDay(HubClock.ZONE).toInstant();
    noticeEndsAt = end.of(noticeStartsOn);
    noticeRule = rule;
    return true;
  }

  /** Counts again when a notice counts from another day. */
  void recount(List<Announcement> told, List<WantedNotice> wanted) {
    List<Announcement> main =
        told.stream().filter(a -> a.kind == AnnouncementKind.of(kind) && a.endsAt != null).toList();
    if (noticeStartsOn == null || main.isEmpty()) {
      return;
    }
    Announcement first = main.get(0);
    noticeStartsOn = first.countsFrom.isBefore(filedOn) ? filedOn : first.countsFrom;
    noticeFrom = noticeStartsOn.atStartOfDay(HubClock.ZONE).toInstant();
    noticeEndsAt =
        main.stream()
            .filter(a -> wanted.stream().anyMatch(w -> a.id.equals(w.announcementId)))
            .map(a -> a.endsAt)
            .reduce(first.endsAt, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Whether this person wrote at it or handed it in. */
  boolean isOf(Actor by) {
    return by.id() != null && authorIds.contains(by.id());
  }

  private void writtenBy(Actor by) {
    if (by.id() != null && !authorIds.contains(by.id())) {
      authorIds = Stream.concat(authorIds.stream(), Stream.of(by.id())).toList();
    }
  }

  private void move(FilingAction action) {
    state = action.leadsFrom(kind, state);
  }

  /** Something is not done yet that has to be before the account is closed; true the first time. */
  boolean heldUp(Instant at) {
    boolean first = heldAt == null;
    heldAt = at;
    return first;
  }

  /** Counts how long a notice hangs. */
  interface NoticeEnd {
    Instant of(LocalDate startsOn);
  }
}
