package org.juzhen.filing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.registry.AccountDetails;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.AccountWords;

/** Everything that is said or known of an account, field by field in the form's order (账号全部信息). */
final class AccountFacts {
  private static final Set<AccountField> LINKS =
      Set.of(AccountField.URL, AccountField.DOWNLOAD_URL);
  private final Map<AccountField, Object> values = new EnumMap<>(AccountField.class);

  private AccountFacts() {}

  /** What a filing says; what it leaves out is not there. */
  static AccountFacts said(AccountWords w) {
    AccountFacts facts = new AccountFacts();
    facts.put(AccountField.KIND, w.kind());
    facts.put(AccountField.NAME, w.name());
    facts.put(AccountField.PLATFORM_ID, w.platformId());
    facts.put(AccountField.URL, w.url());
    facts.put(AccountField.MAIN, w.main());
    facts.put(AccountField.PURPOSE, w.purpose());
    facts.put(AccountField.FUNCTIONS, w.functions());
    facts.put(AccountField.CONTENT_OWNER, w.contentOwner());
    facts.put(AccountField.SECURITY_OWNER, w.securityOwner());
    facts.put(AccountField.INDUSTRIES, w.industries());
    facts.put(AccountField.REGIONS, w.regions());
    facts.put(AccountField.UNIT_ID, w.unitId());
    facts.further(w.details());
    return facts;
  }

  /** What the register knows. */
  static AccountFacts known(AccountView a) {
    AccountFacts facts = new AccountFacts();
    facts.put(AccountField.KIND, a.kind());
    facts.put(AccountField.NAME, a.name());
    facts.put(AccountField.PLATFORM_ID, a.platformId());
    facts.put(AccountField.URL, a.url());
    facts.put(AccountField.MAIN, a.main());
    facts.put(AccountField.PURPOSE, a.purpose());
    facts.put(AccountField.FUNCTIONS, a.functions());
    facts.put(AccountField.CONTENT_OWNER, a.contentOwner());
    facts.put(AccountField.SECURITY_OWNER, a.securityOwner());
    facts.put(AccountField.INDUSTRIES, a.industries());
    facts.put(AccountField.REGIONS, a.regions());
    if (a.cyber() != null) {
      facts.put(AccountField.CYBER_STATE, a.cyber().state());
      facts.put(AccountField.CYBER_NO, a.cyber().number());
      facts.put(AccountField.CYBER_ON, a.cyber().on());
      facts.put(AccountField.CYBER_AUTHORITY, a.cyber().authority());
    }
    facts.further(a.details());
    return facts;
  }

  private void further(AccountDetails details) {
    if (details != null) {
      for (RecordComponent part : AccountDetails.class.getRecordComponents()) {
        put(AccountField.of(part.getName()), value(part, details));
      }
    }
  }

  private static Object value(RecordComponent part, AccountDetails details) {
    try {
      return part.getAccessor().invoke(details);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private void put(AccountField field, Object value) {
    boolean empty =
        value == null
            || value instanceof String text && text.isBlank()
            || value instanceof List<?> many && many.isEmpty();
    if (!empty) {
      values.put(field, value);
    }
  }

  /** The value of a field, or null. */
  Object of(AccountField field) {
    return values.get(field);
  }

  /** The ids that stand for units and contractors. */
  List<UUID> named() {
    return values.entrySet().stream()
        .filter(e -> e.getKey().isName())
        .map(e -> (UUID) e.getValue())
        .toList();
  }

  /** In words. */
  List<AccountFact> in(FactWords words) {
    return values.entrySet().stream().map(e -> fact(e.getKey(), e.getValue(), words)).toList();
  }

  private static AccountFact fact(AccountField field, Object value, FactWords words) {
    UUID file = field.isPicture() ? (UUID) value : null;
    return new AccountFact(
        field, words.text(field, value), file, LINKS.contains(field) ? value.toString() : null);
  }
}
