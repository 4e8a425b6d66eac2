package org.juzhen.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.StoredFile;

/**
 * What of an article the hub has already, because somebody handed it in with the text (随稿留存).
 *
 * @param pictures digests of those that the text shows
 * @param files those that go with it
 */
public record Held(List<String> pictures, List<Named> files) {
  static final Held NOTHING = new Held(List.of(), List.of());

  /**
   * A kept file under the name that it came with.
   *
   * @param from the address where a text links to it, so that it is not fetched once more, or null
   */
  public record Named(UUID id, String name, String digest, String from) {
    static Named of(StoredFile file) {
      return new Named(file.id(), file.name(), file.digest(), null);
    }

    /** It lies nowhere else. */
    String url() {
      return "file:" + digest;
    }
  }

  /** Whether the file at that address is among them. */
  boolean isKept(String address) {
    return files.stream().anyMatch(f -> address.equals(f.from()));
  }

  /** The files as a text names what is offered beside it. */
  String json() {
    ArrayNode list = new ObjectMapper().createArrayNode();
    files.forEach(f -> list.addObject().put("name", f.name()).put("url", f.url()));
    return list.toString();
  }
}
