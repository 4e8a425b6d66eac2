package org.juzhen.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the scanner that {@code juzhen.virus-scan} names as {@code host:port}, in the words of clamd
 * (INSTREAM). Where none is named nothing is scanned, and that is what is said; where one is named
 * and does not answer, the file is refused, because a scan that can be skipped protects nobody.
 */
@ApplicationScoped
class ScannerCall implements VirusScan {
  private static final Logger LOG = Logger.getLogger(ScannerCall.class);
  private static final int CONNECT_MS = 3_000;
  private static final int PATIENCE_MS = 30_000;
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1_024;
  private static final String FOUND = " FOUND";

  private final Provider<Optional<String>> address;

  ScannerCall(@ConfigProperty(name = "juzhen.virus-scan") Provider<Optional<String>> address) {
    this.address = address;
  }

  @Override
  public Finding look(byte[] content) {
    Optional<String> scanner = address.get().map(String::strip).filter(a -> !a.isEmpty());
    return scanner.map(at -> ask(at, content)).orElse(Finding.NOTHING_ASKED);
  }

  private static Finding ask(String at, byte[] content) {
    try {
      return read(answer(at, content));
    } catch (IOException | IllegalArgumentException e) {
      LOG.errorf("The virus scanner at %s does not answer: %s", at, e.getMessage());
      throw FilesProblem.SCANNER_SILENT.problem();
    }
  }

  private static String answer(String at, byte[] content) throws IOException {
    int colon = at.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("host:port is expected");
    }
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MS);
      int port = Integer.parseInt(at.substring(colon + 1));
      socket.connect(new InetSocketAddress(at.substring(0, colon), port), CONNECT_MS);
      send(new DataOutputStream(socket.getOutputStream()), content);
      byte[] said = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(said, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }

  private static void send(DataOutputStream out, byte[] content) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int from = 0; from < content.length; from += CHUNK) {
      int length = Math.min(CHUNK, content.length - from);
      out.writeInt(length);
      out.write(content, from, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static Finding read(String answer) throws IOException {
    if (answer.endsWith("OK")) {
      return Finding.CLEAN;
    }
    if (!answer.endsWith(FOUND)) {
      throw new IOException(answer.isEmpty() ? "an empty answer" : answer);
    }
    String name = answer.substring(0, answer.length() - FOUND.length());
    return new Finding(Result.INFECTED, name.substring(name.indexOf(':') + 1).strip());
  }
}
