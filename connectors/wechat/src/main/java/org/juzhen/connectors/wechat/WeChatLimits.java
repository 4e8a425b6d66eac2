package org.juzhen.connectors.wechat;

import java.util.EnumSet;
import java.util.Set;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Limits;
import org.juzhen.connectors.spi.Profile;

/** What the platform allows, as its pages said on the day named in the source. */
final class WeChatLimits {
  static final int TITLE = 32;
  static final int DIGEST = 128;

  /** The page says "fewer than 20 000 characters", markup included. */
  static final int CONTENT = 19_999;

  /** Of a picture in the body; the page says "under 1 MB". */
  static final int BODY_PICTURE_BYTES = 1024 * 1024 - 1;

  private static final long COVER_BYTES = 10L * 1024 * 1024;
  private static final Limits NEWS =
      new Limits(
          TITLE,
          CONTENT,
          DIGEST,
          0,
          COVER_BYTES,
          Limits.Form.HTML,
          Limits.Counting.CHARACTERS,
          "微信开放文档“新增草稿”(draft/add)与“新增永久素材”(add_material)，2026-11-22 查阅");

  private WeChatLimits() {}

  /** Since July 2025 accounts of persons have no right to publish by interface. */
  static Profile of(AccountKind kind) {
    return kind == AccountKind.PERSONAL
        ? new Profile(Set.of(Capability.CALLBACK), NEWS, true)
        : new Profile(
            EnumSet.of(
                Capability.PUBLISH,
                Capability.RECALL,
                Capability.READ_INBOX,
                Capability.REPLY,
                Capability.CALLBACK),
            NEWS,
            false);
  }
}
