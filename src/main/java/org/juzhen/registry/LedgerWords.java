package org.juzhen.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** How ledgers name columns and values: spaces and case mean nothing, codes are understood too. */
public final class LedgerWords {
  private static final Map<String, String> SHOWN = new HashMap<>();
  private static final Map<String, Map<String, String>> MEANINGS = load();

  private LedgerWords() {}

  /** The column's name here, or null for a column that is not read. */
  public static String column(String header) {
    return MEANINGS.get("column").get(plain(header));
  }

  /** The name by which people know a column. */
  static String shown(String column) {
    return SHOWN.get(column);
  }

  /** The platform, or null for an unknown word. */
  public static Platform platform(String word) {
    return constant(Platform.class, "platform", word);
  }

  /** The kind of account, or null for an unknown word. */
  public static AccountKind kind(String word) {
    return constant(AccountKind.class, "kind", word);
  }

  /** The functions among the words. */
  public static List<AccountFunction> functions(String words) {
    return Arrays.stream(words.split("[,，、;；/|\\s]+"))
        .map(word -> constant(AccountFunction.class, "function", word))
        .filter(found -> found != null)
        .distinct()
        .toList();
  }

  /** Whether the word heads a line of sums. */
  static boolean total(String word) {
    return MEANINGS.get("total").containsKey(plain(word));
  }

  public static boolean yes(String word) {
    return MEANINGS.get("yes").containsKey(plain(word));
  }

  /** Whether the word says that the account is not in use any more. */
  public static boolean ended(String word) {
    return MEANINGS.get("ended").containsKey(plain(word));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String group, String word) {
    String code = MEANINGS.get(group).get(plain(word));
    String name = code == null ? word.strip().toUpperCase(Locale.ROOT) : code;
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00a0\\u3000\\ufeff*]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Map<String, Map<String, String>> load() {
    Properties file = new Properties();
    try (InputStream in = LedgerWords.class.getResourceAsStream("/ledger/words.properties")) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Map<String, String>> meanings = new HashMap<>();
    file.stringPropertyNames()
        .forEach(
            key -> {
              String[] parts = key.split("\\.", 2);
              Map<String, String> group = meanings.computeIfAbsent(parts[0], x -> new HashMap<>());
              if (parts[0].equals("column")) {
                SHOWN.put(parts[1], file.getProperty(key).split(",")[0]);
              }
              for (String word : file.getProperty(key).split(",")) {
                group.put(plain(word), parts[parts.length - 1]);
              }
            });
    return meanings;
  }
}
