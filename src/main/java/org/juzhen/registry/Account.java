package org.juzhen.registry;

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

  String filingNo;
  LocalDate filedOn;
  String filingAuthority;
  Instant lastPostAt;
  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected Account() {}

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

  public AccountStatus status() {
    return status;
  }

  public boolean main() {
    return main;
  }

  public Instant lastPostAt() {
    return lastPostAt;
  }

  public String filingNo() {
    return filingNo;
  }

  public boolean mayPost() {
    return status.mayPost();
  }

  /** Notes that something appeared on the account; an older post never takes the mark back. */
  public void posted(Instant at) {
    if (lastPostAt == null || at.isAfter(lastPostAt)) {
      lastPostAt = at;
    }
  }
}
