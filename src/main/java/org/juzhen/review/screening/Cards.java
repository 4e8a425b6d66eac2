package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words that the hub drew on the pictures of a post (图文卡片), in the order in which they are
 * looked through, and joined to one text as a reader reads on from card to card: a sentence that
 * goes on goes on without a break. The line at the foot of a card (page, source) is none of them.
 *
 * @param all the cards, the one with the title first
 * @param text of all of them
 */
public record Cards(List<Card> all, String text) {
  private static final Cards NONE = new Cards(List.of(), "");
  private static final String STOPS = "。！？；：…!?;:";

  /** Longer than a line of a card; only such a word is broken within. */
  private static final int BROKEN = 40;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十0-9]{1,3}[)）]|第[一二三四五六七八九十百]{1,4}[章节条])");
  private static final Pattern LAST_WORD = Pattern.compile("[\\x21-\\x7e]+$");

  public Cards {
    all = List.copyOf(all);
  }

  /**
   * One card.
   *
   * @param number counted as the pictures are looked through, from 1
   * @param words on it; paragraphs are parted by a space
   * @param from where they begin in the text of all cards
   */
  public record Card(int number, String words, int from) {
    /** Where they end in the text of all cards, exclusive. */
    public int to() {
      return from + words.length();
    }
  }

  /**
   * Reads the words beside those pictures of a body that the hub drew.
   *
   * @param bodyHtml markup
   * @param drawn digests of what was drawn; nothing is parsed where there is none
   */
  public static Cards of(String bodyHtml, Collection<String> drawn) {
    return drawn.isEmpty() ? NONE : of(Jsoup.parseBodyFragment(bodyHtml), drawn);
  }

  static Cards of(Document body, Collection<String> drawn) {
    if (drawn.isEmpty()) {
      return NONE;
    }
    Set<String> digests = Set.copyOf(drawn);
    List<Card> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Element picture : body.select("img")) {
      if (isDrawn(picture, digests)) {
        String words = picture.attr("alt").strip();
        text.append(all.isEmpty() ? "" : all.size() == 1 ? "\n" : between(text, words));
        all.add(new Card(all.size() + 1, words, text.length()));
        text.append(words);
      }
    }
    return all.isEmpty() ? NONE : new Cards(all, text.toString());
  }

  /** Whether the hub drew this picture of a body. */
  static boolean isDrawn(Element picture, Collection<String> drawn) {
    String src = picture.attr("src");
    return src.startsWith("file:") && drawn.contains(src.substring("file:".length()));
  }

  /** What parts the words of two cards: nothing where a sentence goes on. */
  private static String between(CharSequence before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    char last = before.charAt(before.length() - 1);
    if (STOPS.indexOf(last) >= 0 || NUMBERED.matcher(after).lookingAt()) {
      return "\n";
    }
    Matcher word = LAST_WORD.matcher(before);
    boolean twoWords = isHalf(after.charAt(0)) && word.find() && word.end() - word.start() < BROKEN;
    return twoWords ? " " : "";
  }

  private static boolean isHalf(char c) {
    return c > ' ' && c < 0x7f;
  }

  /** The numbers of the cards on which a stretch of the text stands. */
  public List<Integer> numbers(int from, int to) {
    return all.stream().filter(c -> from < c.to() && to > c.from).map(Card::number).toList();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }
}
