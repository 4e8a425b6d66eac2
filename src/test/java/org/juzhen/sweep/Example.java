package org.juzhen.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * A request that is accepted, to be made wrong in one place at a time.
 *
 * @param by who may do it
 * @param ids the ids in the path
 * @param body null where there is none
 * @param answer the status of the accepted request
 */
record Example(String by, Map<String, String> ids, JsonNode body, int answer) {
  /** Writes every sign outside of ASCII as an escape, so that half a character arrives as such. */
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static Example of(String by, int answer, Object body) {
    return new Example(by, new HashMap<>(), JSON.valueToTree(body), answer);
  }

  /** Something that is done to what is there already. */
  static Example on(String by, String id, Object body) {
    return of(by, 200, body).with("id", id);
  }

  Example with(String name, String id) {
    assertThat(id).as(name + " of an example of " + by).isNotNull();
    ids.put(name, id);
    return this;
  }

  Example answers(int status) {
    return new Example(by, ids, body, status);
  }

  String path(Operation operation) {
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  static String written(JsonNode body) {
    try {
      return body == null ? null : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
