package org.juzhen.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Platform;

/** What was typed into the form of a filing; kept as typed, so that nothing is lost on refusal. */
public class FilingForm {
  @RestForm String kind;
  @RestForm String accountId;
  @RestForm String unitId;
  @RestForm String platform;
  @RestForm String accountKind;
  @RestForm String name;
  @RestForm String platformId;
  @RestForm String url;
  @RestForm String main;
  @RestForm String purpose;
  @RestForm List<String> functions;
  @RestForm String contentOwner;
  @RestForm String securityOwner;
  @RestForm String reason;
  @RestForm String leaderConsent;
  @RestForm String collectiveRecord;
  @RestForm String version;

  /** An empty form for an account, or for a new one. */
  static FilingForm empty(String kind, String accountId) {
    FilingForm form = new FilingForm();
    form.kind = kind == null ? FilingKind.OPEN.name() : kind;
    form.accountId = accountId;
    return form;
  }

  /** The form filled with what a filing says. */
  static FilingForm of(FilingView filing) {
    FilingForm form = empty(filing.kind().name(), null);
    AccountWords words =
        filing.account() != null
            ? filing.account()
            : filing.changes() != null ? filing.changes() : AccountWords.NOTHING;
    form.unitId = filing.unitId().toString();
    form.platform = words.platform() == null ? null : words.platform().name();
    form.accountKind = words.kind() == null ? null : words.kind().name();
    form.name = words.name();
    form.platformId = words.platformId();
    form.url = words.url();
    form.main = Boolean.TRUE.equals(words.main()) ? "true" : null;
    form.purpose = words.purpose();
    form.functions =
        words.functions() == null ? List.of() : words.functions().stream().map(Enum::name).toList();
    form.contentOwner = words.contentOwner();
    form.securityOwner = words.securityOwner();
    form.reason = filing.reason();
    form.leaderConsent = paper(filing, Needed.LEADER_CONSENT);
    form.collectiveRecord = paper(filing, Needed.COLLECTIVE_RECORD);
    form.version = Integer.toString(filing.version());
    return form;
  }

  private static String paper(FilingView filing, Needed needed) {
    return filing.materials().stream()
        .filter(m -> m.type().equals(needed.name()))
        .map(Material::text)
        .findFirst()
        .orElse(null);
  }

  /** What it says. */
  FilingWords words() {
    FilingKind what = Asked.constant(FilingKind.class, kind, "kind");
    boolean opens = what == FilingKind.OPEN;
    AccountWords said =
        new AccountWords(
            opens ? Asked.id(unitId, "account.unitId") : null,
            opens ? Asked.constant(Platform.class, platform, "account.platform") : null,
            Asked.constant(AccountKind.class, accountKind, "account.kind"),
            text(name),
            text(platformId),
            text(url),
            main == null ? opens ? Boolean.FALSE : null : Boolean.TRUE,
            text(purpose),
            chosen(),
            text(contentOwner),
            text(securityOwner),
            null,
            null);
    return new FilingWords(
        what,
        Asked.id(accountId, "accountId"),
        opens ? said : null,
        what == FilingKind.CHANGE ? said : null,
        null,
        text(reason),
        papers());
  }

  private List<AccountFunction> chosen() {
    return functions == null || functions.isEmpty()
        ? null
        : functions.stream()
            .map(f -> Asked.constant(AccountFunction.class, f, "account.functions"))
            .toList();
  }

  private List<Material> papers() {
    List<Material> papers = new ArrayList<>();
    if (text(leaderConsent) != null) {
      papers.add(new Material(Needed.LEADER_CONSENT.name(), null, leaderConsent.strip()));
    }
    if (text(collectiveRecord) != null) {
      papers.add(new Material(Needed.COLLECTIVE_RECORD.name(), null, collectiveRecord.strip()));
    }
    return papers;
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  public boolean isOpening() {
    return FilingKind.OPEN.name().equals(kind);
  }

  public boolean isClosing() {
    return FilingKind.CLOSE.name().equals(kind);
  }

  public boolean does(AccountFunction function) {
    return functions != null && functions.contains(function.name());
  }

  /** The typed value of a field, never null. */
  public String typed(String field) {
    return Arrays.stream(
            new String[][] {
              {"kind", kind},
              {"accountId", accountId},
              {"unitId", unitId},
              {"platform", platform},
              {"accountKind", accountKind},
              {"name", name},
              {"platformId", platformId},
              {"url", url},
              {"main", main},
              {"purpose", purpose},
              {"contentOwner", contentOwner},
              {"securityOwner", securityOwner},
              {"reason", reason},
              {"leaderConsent", leaderConsent},
              {"collectiveRecord", collectiveRecord},
              {"version", version}
            })
        .filter(pair -> pair[0].equals(field) && pair[1] != null)
        .map(pair -> pair[1])
        .findFirst()
        .orElse("");
  }
}
