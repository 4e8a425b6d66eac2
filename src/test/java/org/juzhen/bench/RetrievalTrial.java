package org.juzhen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.juzhen.kernel.Ids;
import org.juzhen.knowledge.search.Hit;
import org.juzhen.knowledge.search.PhraseIndex;

/**
 * How often the demo's citizens find their answer among the demo's entries. {@code main} prints the
 * figures; a test asserts a floor.
 */
public final class RetrievalTrial {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<UUID, String> keys = new HashMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private int asked;
  private int first;
  private int amongFive;

  /** A message whose entry did not come first. */
  public record Miss(String text, String wanted, String got) {}

  public static RetrievalTrial run() throws IOException {
    RetrievalTrial trial = new RetrievalTrial();
    try (PhraseIndex index = new PhraseIndex(new ByteBuffersDirectory())) {
      trial.fill(index);
      for (JsonNode message : JSON.readTree(resource("citizens.json"))) {
        trial.ask(index, message);
      }
    }
    return trial;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RetrievalTrial.class.getResourceAsStream("/demo/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void fill(PhraseIndex index) throws IOException {
    for (String line : resource("knowledge.jsonl").lines().toList()) {
      JsonNode entry = JSON.readTree(line);
      List<String> phrases = new ArrayList<>(List.of(entry.get("question").asText()));
      entry.get("wordings").forEach(w -> phrases.add(w.asText()));
      UUID id = Ids.next();
      keys.put(id, entry.get("key").asText());
      index.put(id, phrases);
    }
    index.refresh();
  }

  private void ask(PhraseIndex index, JsonNode message) throws IOException {
    List<Hit> hits = index.search(message.get("text").asText(), 5);
    List<String> found = hits.stream().map(h -> keys.get(h.entryId())).toList();
    if (System.getProperty("trial.all") != null) {
      System.out.printf(
          "%s\t%.3f\t%.3f\t%.2f\t%.2f\t%s\t%s\t%s%n",
          message.get("nature").asText(),
          hits.get(0).likeness(),
          hits.get(1).likeness(),
          hits.get(0).score(),
          hits.get(1).score(),
          found.get(0).equals(message.get("matches").asText()),
          hits.get(0).phrase(),
          message.get("text").asText());
    }
    if (!message.get("nature").asText().equals("ANSWERED")) {
      return;
    }
    String wanted = message.get("matches").asText();
    asked++;
    first += found.get(0).equals(wanted) ? 1 : 0;
    amongFive += found.contains(wanted) ? 1 : 0;
    if (!found.get(0).equals(wanted)) {
      misses.add(new Miss(message.get("text").asText(), wanted, found.get(0)));
    }
  }

  public int asked() {
    return asked;
  }

  /** How many had the right entry first. */
  public int first() {
    return first;
  }

  /** How many had it among the first five. */
  public int amongFive() {
    return amongFive;
  }

  public static void main(String[] args) throws IOException {
    RetrievalTrial trial = run();
    System.out.printf(
        "right first %d of %d, among five %d%n", trial.first, trial.asked, trial.amongFive);
    trial.misses.forEach(m -> System.out.printf("%s → %s, not %s%n", m.text, m.got, m.wanted));
  }
}
