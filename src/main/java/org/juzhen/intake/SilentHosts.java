package org.juzhen.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;

/**
 * Servers that do not answer while one text's pictures are fetched. One failure may be chance;
 * after the second nothing more is asked of that server for this text, or forty pictures would hold
 * up the others for ten minutes. What was not asked for is tried again with the rest.
 */
final class SilentHosts {
  private static final int CHANCES = 2;

  private final Map<String, Integer> silences = new HashMap<>();

  /** It was asked in vain; any answer at all, even that there is no picture, is an answer. */
  void failed(URI uri, Throwable why) {
    if (why instanceof PollFailure f && isSilence(f.fault())) {
      silences.merge(host(uri), 1, Integer::sum);
    }
  }

  boolean isGivenUp(URI uri) {
    return silences.getOrDefault(host(uri), 0) >= CHANCES;
  }

  private static boolean isSilence(PollFault fault) {
    return fault == PollFault.TIMEOUT || fault == PollFault.UNREACHABLE;
  }

  private static String host(URI uri) {
    return uri.getHost() + ":" + uri.getPort();
  }
}
