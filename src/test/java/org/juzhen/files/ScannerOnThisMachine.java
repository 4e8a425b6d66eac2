package org.juzhen.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A small scanner that speaks like clamd: takes a stream in pieces, and knows one virus. */
final class ScannerOnThisMachine implements AutoCloseable {
  private static final String KNOWN = "a-virus-only-tests-know";

  private final ServerSocket door;
  private volatile byte[] seen = {};

  ScannerOnThisMachine() {
    try {
      door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread listener = new Thread(this::listen, "scanner");
    listener.setDaemon(true);
    listener.start();
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** What was handed to it last. */
  byte[] seen() {
    return seen;
  }

  static byte[] infected() {
    return ("harmless words " + KNOWN).getBytes(StandardCharsets.US_ASCII);
  }

  private void listen() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        answer(caller);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket caller) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      say(caller, "UNKNOWN COMMAND");
      return;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    seen = content.toByteArray();
    boolean found = new String(seen, StandardCharsets.ISO_8859_1).contains(KNOWN);
    say(caller, found ? "stream: Test.Known-1 FOUND" : "stream: OK");
  }

  private static void say(Socket caller, String words) throws IOException {
    caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
