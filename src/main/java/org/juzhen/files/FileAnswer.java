package org.juzhen.files;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file on its way to a browser: pictures are shown, everything else is saved, nothing runs. */
public final class FileAnswer {
  private static final String OPEN = "public, no-cache";

  private FileAnswer() {}

  /** For everybody, and asked for anew each time: it may be taken back. */
  public static Response open(StoredFile file, byte[] content) {
    return of(file, content, OPEN);
  }

  /**
   * A picture for everybody under no name but its digest: what people call their files is theirs.
   */
  public static Response open(String digest, String pictureType, byte[] content) {
    return guarded(Response.ok(content, pictureType), "inline", OPEN).tag(digest).build();
  }

  static Response of(StoredFile file, byte[] content) {
    return of(file, content, "private, max-age=31536000, immutable");
  }

  private static Response of(StoredFile file, byte[] content, String keeping) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    String manner = file.isPicture() ? "inline" : "attachment";
    String disposition = manner + "; filename*=UTF-8''" + name;
    return guarded(Response.ok(content, file.mediaType()), disposition, keeping)
        .tag(file.digest())
        .build();
  }

  private static Response.ResponseBuilder guarded(
      Response.ResponseBuilder answer, String disposition, String keeping) {
    return answer
        .header("Content-Disposition", disposition)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cache-Control", keeping);
  }
}
