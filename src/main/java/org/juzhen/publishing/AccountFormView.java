package org.juzhen.publishing;

import java.util.List;
import java.util.UUID;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/**
 * How an account shows its posts where nobody says otherwise (默认发布形式).
 *
 * @param form SHORT, ARTICLE or CARDS
 * @param offered what it may choose from, the platform's ordinary way first
 * @param reachable platforms that fetch pictures themselves can; articles need that
 */
public record AccountFormView(
    UUID accountId,
    String accountName,
    UUID unitId,
    Shape form,
    List<Shape> offered,
    boolean reachable) {
  public AccountFormView {
    offered = List.copyOf(offered);
  }

  /** Whether there is anything to choose. */
  public boolean choice() {
    return offered.size() > 1;
  }
}
