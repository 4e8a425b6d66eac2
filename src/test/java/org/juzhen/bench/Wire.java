package org.juzhen.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive connection that writes requests which were put into bytes beforehand, one after
 * the other, and reads of an answer no more than its status and where it ends: a sender that leaves
 * the processor to the hub.
 */
final class Wire {
  private static final byte[] ACCEPTED = ascii("HTTP/1.1 202 ");
  private static final byte[] LENGTH = ascii("\r\ncontent-length: ");
  private static final byte[] END = ascii("\r\n\r\n");

  private final NetSocket socket;
  private Buffer read = Buffer.buffer();
  private Promise<Void> answer;

  private Wire(NetSocket socket) {
    this.socket = socket;
    socket.handler(this::part);
    socket.closeHandler(x -> fail("closed before the answer"));
    socket.exceptionHandler(e -> fail(e.getMessage()));
  }

  static Future<Wire> to(NetClient client, int port) {
    return client.connect(port, "127.0.0.1").map(Wire::new);
  }

  /** Complete when the answer is a whole 202. */
  Future<Void> send(Buffer request) {
    answer = Promise.promise();
    Future<Void> answered = answer.future();
    socket.write(request);
    return answered;
  }

  private void part(Buffer part) {
    Buffer all = read.length() == 0 ? part : read.appendBuffer(part);
    byte[] bytes = all.getBytes();
    int head = indexOf(bytes, END, 0);
    int whole = head < 0 ? -1 : head + END.length + length(bytes, head);
    if (whole < 0 || bytes.length < whole) {
      read = all;
      return;
    }
    read = Buffer.buffer();
    if (bytes.length == whole && indexOf(bytes, ACCEPTED, 0) == 0) {
      Promise<Void> done = answer;
      answer = null;
      done.complete();
    } else {
      fail(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** What the head says of the body's length; it is always said, for answers are short. */
  private static int length(byte[] bytes, int head) {
    int at = indexOf(bytes, LENGTH, 0);
    if (at < 0 || at > head) {
      throw new IllegalStateException("an answer without content-length");
    }
    int length = 0;
    for (int i = at + LENGTH.length; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      length = length * 10 + bytes[i] - '0';
    }
    return length;
  }

  /** Upper and lower case of letters are the same. */
  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      int k = 0;
      while (k < wanted.length
          && (bytes[i + k] == wanted[k] || isSameLetter(bytes[i + k], wanted[k]))) {
        k++;
      }
      if (k == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSameLetter(byte one, byte lower) {
    return lower >= 'a' && lower <= 'z' && (one | 0x20) == lower;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void fail(String why) {
    if (answer != null) {
      answer.tryFail(why);
    }
  }

  void close() {
    socket.closeHandler(null);
    socket.close();
  }
}
