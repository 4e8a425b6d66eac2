package org.juzhen.registry;

import java.util.UUID;
import java.util.regex.Pattern;
import org.juzhen.kernel.KernelProblem;

/**
 * Which accounts of the public directory are looked for; null leaves a question open.
 *
 * @param region the first digits of the unit's region code
 * @param unitId exactly this unit
 * @param unit the unit's full or short name
 * @param name a part of the account's name
 */
public record PublicQuestion(
    String region, Platform platform, UUID unitId, String unit, String name) {
  private static final int MOST = 100;
  private static final Pattern REGION = Pattern.compile("[0-9]{2,12}");
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-.{12}");

  /** Reads what stands in the address; a unit is asked for by its id or by its name. */
  public static PublicQuestion of(String region, String platform, String unit, String name) {
    String wanted = line(unit, "unit");
    boolean byId = wanted != null && ID.matcher(wanted).matches();
    String code = line(region, "region");
    if (code != null && !REGION.matcher(code).matches()) {
      throw KernelProblem.field("region", "WRONG_FORMAT");
    }
    return new PublicQuestion(
        code,
        Asked.constant(Platform.class, platform, "platform"),
        byId ? Asked.id(wanted, "unit") : null,
        byId ? null : wanted,
        line(name, "name"));
  }

  /** One line of text, or null for nothing; too long or unprintable is refused. */
  static String line(String text, String field) {
    return line(text, field, MOST);
  }

  /** The same with another length. */
  static String line(String text, String field, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > most) {
      throw KernelProblem.field(field, "TOO_LONG");
    }
    if (text.chars().anyMatch(c -> c < ' ' || c == 0xfffd)) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
    return text.strip();
  }
}
