package org.juzhen.filing;

import jakarta.ws.rs.BeanParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  @RestForm String cause;
  @RestForm String startsOn;
  @RestForm String endsOn;
  @RestForm String targetAccountId;
  @RestForm String exception;
  @RestForm String event;
  @RestForm String reason;
  @RestForm String version;
  @RestForm String sponsorId;
  @BeanParam FurtherForm further = new FurtherForm();

  /** An empty form for an account, or for a new one. */
  static FilingForm empty(FilingKind kind, String accountId) {
    FilingForm form = new FilingForm();
    form.kind = kind.name();
    form.accountId = accountId;
    return form;
  }

  /** The form filled with what a filing says. */
  static FilingForm of(FilingView filing) {
    FilingForm form = empty(filing.kind(), text(filing.accountId()));
    AccountWords words = filing.said();
    form.unitId = filing.unitId().toString();
    form.platform = name(words.platform());
    form.accountKind = name(words.kind());
    form.name = words.name();
    form.platformId = words.platformId();
    form.url = words.url();
    form.main = Boolean.TRUE.equals(words.main()) ? "true" : null;
    form.purpose = words.purpose();
    form.functions =
        words.functions() == null ? List.of() : words.functions().stream().map(Enum::name).toList();
    form.contentOwner = words.contentOwner();
    form.securityOwner = words.securityOwner();
    form.sponsorId = filing.kind() == FilingKind.CHANGE ? text(words.unitId()) : null;
    form.further = FurtherForm.of(words);
    form.say(filing.particulars() == null ? Particulars.NOTHING : filing.particulars());
    form.reason = filing.reason();
    form.version = Integer.toString(filing.version());
    return form;
  }

  private void say(Particulars said) {
    cause = name(said.cause());
    startsOn = text(said.startsOn());
    endsOn = text(said.endsOn());
    targetAccountId = text(said.targetAccountId());
    exception = said.exception();
    event = Boolean.TRUE.equals(said.event()) ? "true" : null;
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** What it says; papers are put to it one by one afterwards. */
  FilingWords words() {
    FilingKind what = kindOf();
    return new FilingWords(
        what,
        Asked.id(accountId, "accountId"),
        what == FilingKind.OPEN ? account(true) : null,
        what == FilingKind.CHANGE ? account(false) : null,
        particulars(),
        text(reason),
        null);
  }

  private AccountWords account(boolean opens) {
    return new AccountWords(
        opens ? Asked.id(unitId, "account.unitId") : Asked.id(sponsorId, "changes.sponsorId"),
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
        FurtherForm.list(further.industries),
        FurtherForm.list(further.regions),
        further.said());
  }

  private Particulars particulars() {
    FilingCause why = Asked.constant(FilingCause.class, cause, "particulars.cause");
    LocalDate first = TypedDay.of(startsOn, "particulars.startsOn");
    LocalDate last = TypedDay.of(endsOn, "particulars.endsOn");
    UUID target = Asked.id(targetAccountId, "particulars.targetAccountId");
    return new Particulars(
        why, first, last, target, text(exception), event == null ? null : Boolean.TRUE);
  }

  private List<AccountFunction> chosen() {
    return functions == null || functions.isEmpty()
        ? null
        : functions.stream()
            .map(f -> Asked.constant(AccountFunction.class, f, "account.functions"))
            .toList();
  }

  /** What is filed; opening where nothing readable was said. */
  FilingKind kindOf() {
    FilingKind what = Asked.constant(FilingKind.class, kind, "kind");
    return what == null ? FilingKind.OPEN : what;
  }

  /** What is filed, for a form that is shown again: opening where it cannot be read. */
  FilingKind shown() {
    return Arrays.stream(FilingKind.values())
        .filter(k -> k.name().equals(kind))
        .findFirst()
        .orElse(FilingKind.OPEN);
  }

  /** What this kind of filing asks. */
  public FilingQuestions getAsks() {
    return FilingQuestions.of(FilingKind.valueOf(typed("kind")));
  }

  public boolean does(AccountFunction function) {
    return functions != null && functions.contains(function.name());
  }

  /** The typed value of a field, never null. */
  public String typed(String field) {
    return all().getOrDefault(field, "");
  }

  private Map<String, String> all() {
    Map<String, String> all = TypedFields.of(this);
    all.putAll(TypedFields.of(further));
    return all;
  }
}
