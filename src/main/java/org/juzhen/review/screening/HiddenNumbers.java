package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.juzhen.kernel.PrivateNumbers;

/** Hides in journal and notices what the checks know as numbers of persons (个人信息脱敏). */
@ApplicationScoped
class HiddenNumbers implements PrivateNumbers {
  /** An id, a digest, a moment or an address: by chance part of it may look like a number. */
  private static final Pattern KEPT =
      Pattern.compile(
          "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|[0-9a-f]{32,128}"
              + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{5,18}(?:Z|[+-][0-9:]{2,6})?)?"
              + "|https?://[\\x21-\\x7e]+");

  @Override
  public String hidden(String words) {
    return words == null || KEPT.matcher(words).matches() ? words : PersonalData.masked(words);
  }
}
