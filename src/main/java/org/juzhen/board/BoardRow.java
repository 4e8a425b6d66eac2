package org.juzhen.board;

import java.util.UUID;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.Platform;

/**
 * One account of the board.
 *
 * @param mark the platform's letter
 */
public record BoardRow(UUID id, String name, Platform platform, String mark, String unitName) {

  static BoardRow of(AccountView account) {
    return new BoardRow(
        account.id(),
        account.name(),
        account.platform(),
        account.platform().mark(),
        account.unitName());
  }
}
