package org.juzhen.filing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.registry.AccountDetails.UpdateCycle;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.CyberState;

/** Says in words what a field of an account holds (字段用语): no constant, no id. */
final class FactWords {
  private static final String BETWEEN = ", ";
  private final FilingMessages words;
  private final Map<UUID, String> names;

  /**
   * For one reader.
   *
   * @param names of the units and contractors that are mentioned
   */
  FactWords(Locale language, Map<UUID, String> names) {
    this.words = FilingTexts.in(language);
    this.names = names;
  }

  /** The words for a value, or for what the history wrote of one; null for nothing. */
  String text(AccountField field, Object value) {
    if (value == null) {
      return null;
    }
    String raw = raw(value);
    return switch (field) {
      case STATUS -> named(AccountStatus.class, raw, words::status);
      case KIND -> named(AccountKind.class, raw, words::accountKind);
      case CYBER_STATE -> named(CyberState.class, raw, words::cyberState);
      case UPDATE_CYCLE -> named(UpdateCycle.class, raw, words::updateCycle);
      case FUNCTIONS -> functions(raw);
      case LANGUAGE -> Tongue.of(raw) == null ? raw : words.tongue(Tongue.of(raw));
      case MAIN, IPV6 -> Boolean.parseBoolean(raw) ? words.yes() : words.no();
      case PROTECTION_LEVEL -> words.protectionLevel(raw);
      case UNIT_ID, CONTRACTOR_ID, UNDERTAKING_UNIT_ID -> name(raw);
      case QR_FILE_ID, AVATAR_FILE_ID -> words.picture();
      default -> raw;
    };
  }

  private static String raw(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN))
        : value.toString();
  }

  private String functions(String raw) {
    return Arrays.stream(raw.split(BETWEEN))
        .map(one -> named(AccountFunction.class, one, words::function))
        .collect(Collectors.joining(" "));
  }

  /** A unit that is gone has no name any more. */
  private String name(String raw) {
    return names.entrySet().stream()
        .filter(e -> e.getKey().toString().equals(raw))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(words::unknownName);
  }

  private static <E extends Enum<E>> String named(
      Class<E> type, String raw, Function<E, String> word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().equals(raw))
        .findFirst()
        .map(word)
        .orElse(raw);
  }
}
