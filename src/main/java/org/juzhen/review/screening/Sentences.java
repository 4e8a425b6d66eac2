package org.juzhen.review.screening;

/** Where the sentences of a text begin and end. */
record Sentences(String text) {
  private static final String ENDS = "。！？；!?;\n";

  /**
   * Whole sentences around a stretch, or around the place where one is missing.
   *
   * @param least no earlier than here
   * @param most no later than here
   */
  int[] around(int from, int to, int least, int most) {
    int begin = Math.min(from, Math.max(least, most - 1));
    int end = Math.max(to, begin + 1);
    while (begin > least && !isEnd(begin - 1)) {
      begin--;
    }
    while (end < most && !isEnd(end - 1)) {
      end++;
    }
    return new int[] {begin, Math.min(end, most)};
  }

  /** The sentence before a gap, else the one behind it; null in an empty text. */
  int[] beside(int gap, int least) {
    int end = gap;
    while (end > least && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > least) {
      return around(end - 1, end, least, end);
    }
    return text.length() > least ? around(least, least, least, text.length()) : null;
  }

  private boolean isEnd(int at) {
    return ENDS.indexOf(text.charAt(at)) >= 0;
  }
}
