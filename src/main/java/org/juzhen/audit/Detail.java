package org.juzhen.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.juzhen.kernel.PrivateNumbers;

/**
 * Writes down from what to what, without numbers of persons (操作日志脱敏): a line of the journal is
 * never changed, so a number that somebody typed into a reason would stay for ever.
 */
@ApplicationScoped
class Detail {
  /** Under these names stand ids of the hub and of platforms, which are long numbers too. */
  private static final Pattern IDS = Pattern.compile("id|ids|\\w+Ids?|key|digest");

  private final ObjectMapper json;
  private final PrivateNumbers numbers;

  Detail(ObjectMapper json, PrivateNumbers numbers) {
    this.json = json;
    this.numbers = numbers;
  }

  /** As JSON. */
  String written(Map<String, ?> change) {
    try {
      return json.writeValueAsString(masked(json.valueToTree(change)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a change that cannot be written down", e);
    }
  }

  private JsonNode masked(JsonNode said) {
    if (said instanceof TextNode text) {
      return TextNode.valueOf(numbers.hidden(text.textValue()));
    }
    if (said instanceof ObjectNode object) {
      object
          .properties()
          .forEach(e -> e.setValue(isId(e.getKey()) ? e.getValue() : masked(e.getValue())));
    }
    if (said instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, masked(array.get(i)));
      }
    }
    return said;
  }

  private static boolean isId(String name) {
    return IDS.matcher(name).matches();
  }
}
