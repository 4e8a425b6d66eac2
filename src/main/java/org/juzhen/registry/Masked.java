package org.juzhen.registry;

/** Shows of a number or an address only as much as tells it from others (脱敏). */
public final class Masked {
  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private Masked() {}

  /** {@code 138****0000}; short numbers keep their last two digits only. */
  public static String phone(String phone) {
    if (phone == null || phone.isBlank()) {
      return null;
    }
    String plain = phone.strip();
    return plain.length() > HEAD + TAIL
        ? plain.substring(0, HEAD) + "****" + plain.substring(plain.length() - TAIL)
        : "****" + plain.substring(Math.max(0, plain.length() - 2));
  }

  /** {@code z****@yunxiu.example}. */
  public static String mail(String mail) {
    if (mail == null || mail.isBlank()) {
      return null;
    }
    int at = mail.indexOf('@');
    return at < 1 ? "****" : mail.charAt(0) + "****" + mail.substring(at).strip();
  }
}
