package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person at the front door. */
record Visitor(FrontDoor door, String username) {

  JsonNode get(String path) {
    return door.call(username, FrontDoor.Errand.json("GET", path, null));
  }

  /** All items of a list, page after page. */
  List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String joint = path.contains("?") ? "&" : "?";
    String cursor = "";
    do {
      JsonNode page = get(path + joint + "limit=500" + cursor);
      page.path("items").forEach(items::add);
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : null;
    } while (cursor != null);
    return items;
  }

  JsonNode post(String path, Object body) {
    return door.call(username, FrontDoor.Errand.json("POST", path, body));
  }

  JsonNode put(String path, Object body) {
    return door.call(username, FrontDoor.Errand.json("PUT", path, body));
  }

  JsonNode post(String path, String type, String body) {
    return door.call(
        username, new FrontDoor.Errand("POST", path, type, BodyPublishers.ofString(body)));
  }

  /** Hands a file in as the named part of a form. */
  JsonNode upload(String path, Map<String, String> part, byte[] content) {
    String seam = "demo" + UUID.randomUUID();
    String head =
        ("--" + seam + "\r\nContent-Disposition: form-data; name=\"" + part.get("name"))
            + ("\"; filename=\"" + part.get("file") + "\"\r\nContent-Type: " + part.get("type"))
            + "\r\n\r\n";
    return door.call(
        username,
        new FrontDoor.Errand(
            "POST",
            path,
            "multipart/form-data; boundary=" + seam,
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + seam + "--\r\n"))));
  }
}
