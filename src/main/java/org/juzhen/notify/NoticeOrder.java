package org.juzhen.notify;

import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.PrivateNumbers;
import org.juzhen.kernel.Role;

/**
 * Something that people have to know.
 *
 * @param kind constant name of what happened, for example {@code REVIEW_WAITS}; its sentence lies
 *     in the texts of notices
 * @param personId one person, or null when a role is told
 * @param unitId where the role is held, or null when one person is told
 * @param role everybody who holds it at the unit
 * @param words what fills the sentence's {@code {0} {1} …}
 * @param link page to go to, without host
 * @param once at most one notice for the same person with the same word; null for always
 */
public record NoticeOrder(
    String kind,
    UUID personId,
    UUID unitId,
    Role role,
    List<String> words,
    String link,
    String once) {
  /** More than these at once nobody reads one by one. */
  public static final int READ_APART = 10;

  /**
   * The same without numbers of persons: words of people, such as reasons, stand in notices too.
   */
  NoticeOrder masked(PrivateNumbers numbers) {
    return new NoticeOrder(
        kind, personId, unitId, role, words.stream().map(numbers::hidden).toList(), link, once);
  }

  /** The same to those who hold a role somewhere. */
  public NoticeOrder at(UUID unit, Role held) {
    return toRole(kind, unit, held, words, link, once);
  }

  /** The same to one person. */
  public NoticeOrder toPerson(UUID person) {
    return toPerson(kind, person, words, link, once);
  }

  public static NoticeOrder toRole(
      String kind, UUID unitId, Role role, List<String> words, String link, String once) {
    return new NoticeOrder(kind, null, unitId, role, words, link, once);
  }

  public static NoticeOrder toPerson(
      String kind, UUID personId, List<String> words, String link, String once) {
    return new NoticeOrder(kind, personId, null, null, words, link, once);
  }
}
