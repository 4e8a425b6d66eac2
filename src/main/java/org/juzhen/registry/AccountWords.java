package org.juzhen.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What people say of an account when they open or change it; what they leave out is null.
 *
 * @param unitId the sponsoring unit (主办单位)
 * @param platformId the account's identity on its platform, for example a WeChat original id
 * @param main whether it is the unit's main account on all platforms (主账号)
 * @param contentOwner who answers for the content
 * @param securityOwner who answers for the account's security
 * @param industries topics by which articles concern it
 * @param regions region codes by which articles concern it
 * @param details the further fields of the filing form
 */
public record AccountWords(
    UUID unitId,
    Platform platform,
    AccountKind kind,
    @Size(min = 1, max = 100) @Pattern(regexp = Words.LINE) String name,
    @Size(max = 200) @Pattern(regexp = Words.LINE) String platformId,
    @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
    Boolean main,
    @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String purpose,
    @Size(max = 4) List<@NotNull AccountFunction> functions,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String contentOwner,
    @Size(max = 100) @Pattern(regexp = Words.LINE) String securityOwner,
    @Size(max = 20)
        List<@NotNull @Size(min = 1, max = 60) @Pattern(regexp = Words.LINE) String> industries,
    @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9]{2,12}") String> regions,
    @Valid AccountDetails details) {

  /** Says no to something that happened on a day to come. */
  public void mustBeTimely(LocalDate today, String field) {
    if (details != null) {
      Days.mustBePast(details.certifiedOn(), today, field + ".details.certifiedOn");
      Days.mustBePast(details.openedOn(), today, field + ".details.openedOn");
    }
  }

  /** The same without its further fields. */
  public AccountWords withoutDetails() {
    return new AccountWords(
        unitId,
        platform,
        kind,
        name,
        platformId,
        url,
        main,
        purpose,
        functions,
        contentOwner,
        securityOwner,
        industries,
        regions,
        null);
  }

  /** The same, with what the other says laid over it. */
  public AccountWords over(AccountWords newer) {
    return new AccountWords(
        or(newer.unitId, unitId),
        or(newer.platform, platform),
        or(newer.kind, kind),
        or(newer.name, name),
        or(newer.platformId, platformId),
        or(newer.url, url),
        or(newer.main, main),
        or(newer.purpose, purpose),
        or(newer.functions, functions),
        or(newer.contentOwner, contentOwner),
        or(newer.securityOwner, securityOwner),
        or(newer.industries, industries),
        or(newer.regions, regions),
        DetailFields.over(details, newer.details));
  }

  /** The same, with the platform's identity read from the address where nobody wrote it. */
  public AccountWords withIdFromUrl() {
    boolean given = platformId != null && !platformId.isBlank();
    String id = given ? platformId.strip() : PlatformAddress.idOf(platform, url);
    return new AccountWords(
        unitId,
        platform,
        kind,
        name == null ? null : name.strip(),
        id,
        url,
        main,
        purpose,
        functions,
        contentOwner,
        securityOwner,
        industries,
        regions,
        details);
  }

  /** Nothing said at all. */
  public static final AccountWords NOTHING =
      new AccountWords(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The platform's written name where it has none of its own here; else empty. */
  public String otherPlatform() {
    String other = details == null ? null : details.otherPlatform();
    return platform != Platform.OTHER || other == null ? "" : other.strip();
  }

  /** What an address alone says. */
  static AccountWords ofAddress(Platform platform, String platformId, String url) {
    return few(platform, null, platformId, url, null, null);
  }

  /** What the mark of the main account alone says. */
  static AccountWords main(boolean main) {
    return few(null, null, null, null, main, null);
  }

  /** What a name alone says. */
  static AccountWords named(String name) {
    return few(null, name, null, null, null, null);
  }

  /** What the platform gave when the account was made. */
  public static AccountWords registered(String platformId, String url, AccountDetails details) {
    return few(null, null, platformId, url, null, details);
  }

  private static AccountWords few(
      Platform platform,
      String name,
      String platformId,
      String url,
      Boolean main,
      AccountDetails details) {
    return new AccountWords(
        null,
        platform,
        null,
        name,
        platformId,
        url,
        main,
        null,
        null,
        null,
        null,
        null,
        null,
        details);
  }

  private static <T> T or(T newer, T older) {
    return newer == null ? older : newer;
  }
}
