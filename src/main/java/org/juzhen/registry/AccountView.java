package org.juzhen.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.ClockView;

/**
 * An account as others see it.
 *
 * @param clocks until when it may post, where that is limited
 * @param details the further fields of the filing form
 * @param archivedOn since when it is kept as an archive, or null while it lives
 * @param cyber what the cyberspace line has of it
 */
public record AccountView(
    UUID id,
    UUID unitId,
    String unitName,
    Platform platform,
    AccountKind kind,
    String name,
    String platformId,
    String url,
    AccountStatus status,
    String filingNo,
    LocalDate filedOn,
    String filingAuthority,
    boolean main,
    boolean mayPost,
    Instant lastPostAt,
    List<String> capabilities,
    String purpose,
    List<String> functions,
    String contentOwner,
    String securityOwner,
    List<String> industries,
    List<String> regions,
    List<ClockView> clocks,
    AccountDetails details,
    CyberFiling cyber,
    LocalDate archivedOn,
    Instant createdAt,
    int version) {

  static AccountView of(Account a, String unitName, PostingRight right, List<String> capabilities) {
    return new AccountView(
        a.id,
        a.unitId,
        unitName,
        a.platform,
        a.kind,
        a.name,
        a.platformId,
        a.url,
        a.status,
        a.filingNo,
        a.filedOn,
        a.filingAuthority,
        a.main,
        right.given(),
        a.lastPostAt,
        capabilities,
        a.purpose,
        a.functions,
        a.contentOwner,
        a.securityOwner,
        a.industries,
        a.regions,
        Stream.ofNullable(right.grace()).toList(),
        a.details(),
        new CyberFiling(a.cyberState, a.cyberNo, a.cyberOn, a.cyberAuthority),
        a.archivedOn(),
        a.createdAt,
        a.version);
  }
}
