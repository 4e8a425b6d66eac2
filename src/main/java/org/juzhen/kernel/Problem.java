package org.juzhen.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one way to say no. Becomes problem+json for machines and a page with the same sentence. */
public class Problem extends RuntimeException {
  private final transient ProblemCode code;
  private final transient Map<String, Object> details = new LinkedHashMap<>();
  private final transient List<FieldFault> fields = new ArrayList<>();

  public Problem(ProblemCode code) {
    super(code.name(), null, false, false);
    this.code = code;
  }

  /** Adds a detail; the sentence may use it as {@code {key}}. */
  public Problem with(String key, Object value) {
    details.put(key, value);
    return this;
  }

  /** Names a field of the request that is wrong. */
  public Problem field(String name, String faultCode) {
    return field(name, faultCode, Map.of());
  }

  /** The same; the words of the fault may use each detail as {@code {key}}. */
  public Problem field(String name, String faultCode, Map<String, Object> details) {
    fields.add(new FieldFault(name, faultCode, details));
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public Map<String, Object> details() {
    return details;
  }

  public List<FieldFault> fields() {
    return fields;
  }

  @Override
  public String getMessage() {
    return code.name()
        + (details.isEmpty() ? "" : " " + details)
        + (fields.isEmpty() ? "" : " " + fields);
  }

  /**
   * A wrong field.
   *
   * @param field path in the request, for example {@code account.name}
   * @param code REQUIRED, TOO_LONG, TOO_SHORT, WRONG_TYPE, WRONG_VALUE, WRONG_FORMAT, OUT_OF_RANGE,
   *     UNSEEN_CHARACTER or UNKNOWN
   * @param details for its words; never written to a log
   */
  public record FieldFault(String field, String code, Map<String, Object> details) {
    @Override
    public String toString() {
      return field + " " + code;
    }
  }
}
