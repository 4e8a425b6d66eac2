package org.juzhen.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.registry.AccountChange.Change;

/** An official account (政务新媒体账号): the record that filings, posts, duties and findings hang on. */
@Entity
public class Account {
  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  Platform platform;

  @Enumerated(EnumType.STRING)
  AccountKind kind;

  String name;
  String platformId;
  String url;

  @Enumerated(EnumType.STRING)
  AccountStatus status;

  boolean main;
  String purpose;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> functions;

  String contentOwner;
  String securityOwner;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> industries;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> regions;

  @JdbcTypeCode(SqlTypes.JSON)
  AccountDetails details;

  /** The name as the eye takes it; kept by the database. */
  @Column(insertable = false, updatable = false)
  String nameKey;

  String cyberNo;
  LocalDate cyberOn;
  String cyberAuthority;

  @Enumerated(EnumType.STRING)
  CyberState cyberState;

  String filingNo;
  LocalDate filedOn;
  String filingAuthority;

  /** Moved by {@link Accounts#posted} alone: what platforms show is no edit of the account. */
  @Column(updatable = false)
  Instant lastPostAt;

  @Version int version;
  Instant announcedAt;
  Instant closedAt;
  Instant createdAt;
  UUID createdBy;

  protected Account() {}

  /** A new entry of the register. */
  Account(AccountWords words, AccountStatus first, Cause cause) {
    id = Ids.next();
    unitId = words.unitId();
    platform = words.platform();
    kind = words.kind();
    status = first;
    functions = List.of();
    industries = List.of();
    regions = List.of();
    details = AccountDetails.NONE;
    cyberState = CyberState.NONE;
    createdAt = cause.at();
    createdBy = cause.by().id();
    say(words);
  }

  /** Takes over what is said; says which fields changed. Unit and platform never change here. */
  List<Change> say(AccountWords words) {
    Changes changes = new Changes();
    kind = changes.see("kind", kind, words.kind());
    name = changes.see("name", name, words.name());
    platformId = changes.see("platformId", platformId, words.platformId());
    url = changes.see("url", url, words.url());
    main = changes.see("main", main, words.main());
    purpose = changes.see("purpose", purpose, words.purpose());
    functions = changes.see("functions", functions, names(words.functions()));
    contentOwner = changes.see("contentOwner", contentOwner, words.contentOwner());
    securityOwner = changes.see("securityOwner", securityOwner, words.securityOwner());
    industries = changes.see("industries", industries, words.industries());
    regions = changes.see("regions", regions, words.regions());
    details = DetailFields.over(details, words.details(), changes);
    return changes.seen();
  }

  /** Moves to another place in its life. */
  Change become(AccountStatus next) {
    Change change = new Change("status", status.name(), next.name());
    status = next;
    return change;
  }

  /** Nothing more comes from then on; what is there is kept (归档). */
  void archive(Instant at) {
    closedAt = closedAt == null ? at : closedAt;
  }

  /**
   * The day since which it is kept as an archive (归档日期), or null while it lives: 内蒙古 DB15/T 4.4.3.
   */
  public LocalDate archivedOn() {
    return status.isArchived() && closedAt != null
        ? LocalDate.ofInstant(closedAt, HubClock.ZONE)
        : null;
  }

  /** Takes over what the cyberspace line says of it. */
  List<Change> say(CyberFiling said) {
    Changes changes = new Changes();
    cyberState = changes.see("cyberState", cyberState, said.state());
    cyberNo = changes.see("cyberNo", cyberNo, said.number());
    cyberOn = changes.see("cyberOn", cyberOn, said.on());
    cyberAuthority = changes.see("cyberAuthority", cyberAuthority, said.authority());
    return changes.seen();
  }

  /** Another unit answers for it from now on. */
  Change moveTo(UUID unit) {
    Change change = new Change("unitId", unitId.toString(), unit.toString());
    unitId = unit;
    return change;
  }

  void mark(FilingMark mark) {
    filingNo = mark.number();
    filedOn = mark.on();
    filingAuthority = mark.authority();
  }

  private static List<String> names(List<AccountFunction> functions) {
    return functions == null ? null : functions.stream().distinct().map(Enum::name).toList();
  }

  /** All that is said of it, as words of a filing. */
  public AccountWords words() {
    List<AccountFunction> does =
        functions.isEmpty() ? null : functions.stream().map(AccountFunction::valueOf).toList();
    return new AccountWords(
        unitId,
        platform,
        kind,
        name,
        platformId,
        url,
        main,
        purpose,
        does,
        contentOwner,
        securityOwner,
        industries,
        regions,
        details);
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public Platform platform() {
    return platform;
  }

  public AccountKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String platformId() {
    return platformId;
  }

  public String url() {
    return url;
  }

  public String purpose() {
    return purpose;
  }

  public List<String> industries() {
    return industries;
  }

  public List<String> regions() {
    return regions;
  }

  public AccountStatus status() {
    return status;
  }

  public boolean main() {
    return main;
  }

  public Instant lastPostAt() {
    return lastPostAt;
  }

  /** The name as the eye takes it; the name itself until the row was read. */
  String nameKey() {
    return nameKey == null ? name : nameKey;
  }

  /** The further fields of the filing form; never null. */
  public AccountDetails details() {
    return details == null ? AccountDetails.NONE : details;
  }

  public String filingNo() {
    return filingNo;
  }

  /** When something last appeared on it, as the ledger that it comes from says. */
  void postedBefore(Instant at) {
    lastPostAt = at;
  }
}
