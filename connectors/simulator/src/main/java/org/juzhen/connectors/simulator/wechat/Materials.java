package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Part;
import org.juzhen.connectors.simulator.World;

/** Permanent and temporary material, and pictures for article bodies. */
final class Materials {
  private static final int KEPT = 500;
  private static final long BODY_PICTURE_MAX = 1024 * 1024;
  private static final Map<String, Long> MAX =
      Map.of(
          "image", 10L * 1024 * 1024,
          "thumb", 64L * 1024,
          "voice", 2L * 1024 * 1024,
          "video", 10L * 1024 * 1024);

  private final World world;
  private final Map<String, Answer> pictures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > KEPT;
        }
      };

  Materials(World world) {
    this.world = world;
  }

  Map<String, WeChat.Route> routes() {
    return Map.of(
        "/cgi-bin/material/add_material", this::add,
        "/cgi-bin/material/del_material", this::delete,
        "/cgi-bin/material/get_materialcount", this::count,
        "/cgi-bin/media/uploadimg", this::bodyPicture,
        "/cgi-bin/media/upload", this::temporary);
  }

  Answer picture(String id) {
    synchronized (pictures) {
      return pictures.getOrDefault(id, Answer.text(404, "no such picture"));
    }
  }

  void forget() {
    synchronized (pictures) {
      pictures.clear();
    }
  }

  private ObjectNode add(Account account, Call call) {
    String type = call.query("type");
    Part part = media(call);
    if (!MAX.containsKey(type)) {
      throw new Refusal(40004);
    }
    if (part.bytes().length > MAX.get(type)) {
      throw new Refusal(40009);
    }
    checkPicture(type, part);
    String mediaId = Ids.name(43);
    account.media.put(mediaId, type);
    ObjectNode told = Json.object().put("media_id", mediaId);
    if ("image".equals(type)) {
      told.put("url", keep(part));
    }
    return told.set("item", Json.array());
  }

  private ObjectNode bodyPicture(Account account, Call call) {
    Part part = media(call);
    String kind = kind(part.bytes());
    if (!"jpeg".equals(kind) && !"png".equals(kind)) {
      throw new Refusal(40005);
    }
    if (part.bytes().length >= BODY_PICTURE_MAX) {
      throw new Refusal(40009);
    }
    return Json.object().put("url", keep(part));
  }

  private ObjectNode temporary(Account account, Call call) {
    media(call);
    return Json.object()
        .put("type", call.query("type"))
        .put("media_id", Ids.name(64))
        .put("created_at", world.clock().instant().getEpochSecond());
  }

  private ObjectNode delete(Account account, Call call) {
    if (account.media.remove(Ids.body(call).path("media_id").asText()) == null) {
      throw new Refusal(40007);
    }
    return Ids.ok();
  }

  private ObjectNode count(Account account, Call call) {
    long pictureCount = account.media.values().stream().filter("image"::equals).count();
    return Json.object()
        .put("voice_count", 0)
        .put("video_count", 0)
        .put("image_count", pictureCount)
        .put("news_count", 0);
  }

  private static Part media(Call call) {
    Part part = call.part("media").orElseThrow(() -> new Refusal(41005));
    if (part.bytes().length == 0) {
      throw new Refusal(44001);
    }
    return part;
  }

  private static void checkPicture(String type, Part part) {
    String kind = kind(part.bytes());
    if ("image".equals(type) && kind.isEmpty() || "thumb".equals(type) && !"jpeg".equals(kind)) {
      throw new Refusal(40005);
    }
    String name = part.fileName().toLowerCase(Locale.ROOT);
    if (("image".equals(type) || "thumb".equals(type))
        && !name.matches(".*\\.(bmp|png|jpeg|jpg|gif)")) {
      throw new Refusal(40005);
    }
  }

  private String keep(Part part) {
    String id = Ids.name(24);
    synchronized (pictures) {
      pictures.put(id, Answer.of(200, "image/" + kind(part.bytes()), part.bytes()));
    }
    return world.url().get() + "/wechat/media/" + id;
  }

  private static String kind(byte[] b) {
    if (b.length < 8) {
      return "";
    }
    int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
    return switch (first) {
      case 0x8950 -> "png";
      case 0xffd8 -> "jpeg";
      case 0x4749 -> "gif";
      case 0x424d -> "bmp";
      default -> "";
    };
  }
}
