package org.juzhen.kernel;

/**
 * One way in which a capability can say no. Each capability has one enum of them: the enum is the
 * complete list. The sentence lies in {@code problems/<capability>_zh.properties} and {@code _en}
 * under the constant's name; constants are unique in the whole hub.
 */
public interface ProblemCode {

  /** The stable code, upper snake case. */
  String name();

  /** The honest HTTP status. */
  int status();

  /** A refusal without further detail. */
  default Problem problem() {
    return new Problem(this);
  }

  /** A refusal with a detail; the sentence may use it as {@code {key}}. */
  default Problem with(String key, Object value) {
    return new Problem(this).with(key, value);
  }
}
