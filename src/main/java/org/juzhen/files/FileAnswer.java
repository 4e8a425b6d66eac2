package org.juzhen.files;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file on its way to a browser: pictures are shown, everything else is saved, nothing runs. */
public final class FileAnswer {
  private FileAnswer() {}

  /** For everybody, and asked for anew each time: it may be taken back. */
  public static Response open(StoredFile file, byte[] content) {
    return of(file, content, "public, no-cache");
  }

  static Response of(StoredFile file, byte[] content) {
    return of(file, content, "private, max-age=31536000, immutable");
  }

  private static Response of(StoredFile file, byte[] content, String keeping) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    String manner = file.isPicture() ? "inline" : "attachment";
    return Response.ok(content, file.mediaType())
        .header("Content-Disposition", manner + "; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cache-Control", keeping)
        .tag(file.digest())
        .build();
  }
}
