package org.juzhen.kernel;

/**
 * Where a number with legal meaning comes from, shown wherever the number is shown.
 *
 * @param document the document's name or number, for example {@code 国办发〔2017〕47号}
 * @param clause the clause in it, or an empty string
 * @param binds whom the text binds
 * @param force how binding it is
 * @param extendedBy the local decision that extends a website rule to accounts, or null
 */
public record Basis(String document, String clause, Binds binds, Force force, String extendedBy) {

  /** Whom the text binds. */
  public enum Binds {
    ACCOUNT,
    WEBSITE,
    HUB
  }

  /** How binding the text is. */
  public enum Force {
    RULE,
    RECOMMENDED_STANDARD,
    PRACTICE,
    SYSTEM_DEFAULT
  }

  /** A website rule that nobody has extended to accounts only reminds; missing it is no finding. */
  public boolean remindsOnly() {
    return force == Force.SYSTEM_DEFAULT
        || force == Force.PRACTICE
        || (binds == Binds.WEBSITE && extendedBy == null);
  }
}
