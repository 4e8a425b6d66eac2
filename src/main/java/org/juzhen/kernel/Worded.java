package org.juzhen.kernel;

import java.util.Locale;

/** Something that reads differently in each language, for example in the sentence of a refusal. */
public interface Worded {
  String words(Locale language);
}
