package org.juzhen.connectors.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** The one way in which the simulator reads and writes JSON. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** The document, or a missing node where the bytes are none. */
  public static JsonNode read(byte[] bytes) {
    try {
      JsonNode read = MAPPER.readTree(bytes);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** UTF-8 bytes without escapes. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  /** An object with these fields; the order of a map is kept. */
  public static ObjectNode object(Map<String, ?> fields) {
    return MAPPER.valueToTree(fields);
  }

  /** An object without fields. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An array without elements. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }
}
