package org.juzhen.review.dictionary;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Asked;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/** The forms of dictionaries as they were typed: a word, or what holds for a file of words. */
public class DictionaryForm {
  @RestForm public String unitId;
  @RestForm public String name;
  @RestForm public String word;
  @RestForm public String level;
  @RestForm public String gate;
  @RestForm public String rule;
  @RestForm public String ruleEn;
  @RestForm public String allow;
  @RestForm public String days;

  NewDictionary dictionary() {
    return new NewDictionary(Asked.id(unitId, "unitId"), name);
  }

  NewWord newWord() {
    return new NewWord(word, level(), gate(), rule, ruleEn, harmless());
  }

  ImportOrder order() {
    return new ImportOrder(level(), gate(), rule, ruleEn);
  }

  NewTrial trial() {
    if (days == null || !days.matches("[0-9]{1,4}")) {
      throw KernelProblem.field("days", "WRONG_FORMAT");
    }
    return new NewTrial(Integer.parseInt(days));
  }

  private Severity level() {
    return Asked.constant(Severity.class, level, "level");
  }

  private Gate gate() {
    return Asked.constant(Gate.class, gate, "gate");
  }

  private List<String> harmless() {
    return allow == null || allow.isBlank()
        ? List.of()
        : List.of(allow.strip().split("[\\s;；、，,]+"));
  }
}
