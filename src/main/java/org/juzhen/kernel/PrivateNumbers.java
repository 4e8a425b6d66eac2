package org.juzhen.kernel;

/**
 * Hides numbers of persons (身份证号、银行卡号、手机号) in words that are kept away from their text: in the
 * journal and in notices, where nobody ever takes them out again. The capability that reads texts
 * knows them.
 */
public interface PrivateNumbers {

  /**
   * The same words with such numbers made unreadable. What is an id, a digest, a moment or an
   * address as a whole stays as it is.
   *
   * @param words may be null, and then stays it
   */
  String hidden(String words);
}
