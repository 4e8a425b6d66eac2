package org.juzhen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a hub keeps what is its own: {@code db/}, {@code files/}, {@code index/}, {@code keys/}.
 * One process at a time.
 */
final class DataDirectory implements AutoCloseable {
  /** A lock that nothing refers to is collected, and with it goes the directory. */
  private static final Map<Path, FileLock> HELD = new HashMap<>();

  private final Path root;

  private DataDirectory(Path root) {
    this.root = root;
  }

  static DataDirectory fromSettings() {
    return at(Path.of(Settings.get("juzhen.data.dir", "data")).toAbsolutePath().normalize());
  }

  /** Makes the directory where it is missing and keeps other processes out of it. */
  static DataDirectory at(Path root) {
    try {
      for (String part : new String[] {"db", "files", "index", "keys"}) {
        Files.createDirectories(root.resolve(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data directory " + root, e);
    }
    System.setProperty("juzhen.data-dir", root.toString());
    DataDirectory data = new DataDirectory(root);
    data.lock();
    return data;
  }

  Path database() {
    return root.resolve("db");
  }

  /** Closing any channel to the file would let the lock go, so it is opened once. */
  private void lock() {
    synchronized (HELD) {
      if (HELD.containsKey(root)) {
        return;
      }
      try {
        FileChannel channel =
            FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw new IllegalStateException(
              "另一个进程正在使用数据目录 "
                  + root
                  + "，请先停止它，或用 JUZHEN_DATA_DIR 指定别的目录。"
                  + " Another process uses this data directory.");
        }
        HELD.put(root, lock);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot lock the data directory " + root, e);
      }
    }
  }

  /** Lets another process have the directory; call it when nothing here is used any more. */
  @Override
  public void close() {
    synchronized (HELD) {
      FileLock lock = HELD.remove(root);
      if (lock != null) {
        try {
          lock.acquiredBy().close();
        } catch (IOException e) {
          throw new UncheckedIOException("cannot unlock the data directory " + root, e);
        }
      }
    }
  }

  /** Makes what is missing: the pair that signs tokens, the key that encrypts credentials. */
  void prepareKeys() {
    Path keys = root.resolve("keys");
    try {
      if (!holdsTokenKeys(keys)) {
        Files.deleteIfExists(keys.resolve("token-private.pem"));
        Files.deleteIfExists(keys.resolve("token-public.pem"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        write(keys.resolve("token-public.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        write(
            keys.resolve("token-private.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      }
      if (!Settings.isGiven("juzhen.master.key") && Files.notExists(keys.resolve("master.key"))) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        write(keys.resolve("master.key"), Base64.getEncoder().encodeToString(secret));
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot make the keys in " + keys, e);
    }
  }

  /** Earlier hubs signed tokens in a way that made every call cost a millisecond more. */
  private static boolean holdsTokenKeys(Path keys) throws IOException, GeneralSecurityException {
    if (Files.notExists(keys.resolve("token-private.pem"))
        || Files.notExists(keys.resolve("token-public.pem"))) {
      return false;
    }
    String pem = Files.readString(keys.resolve("token-public.pem"));
    byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    try {
      KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
      return true;
    } catch (InvalidKeySpecException otherKind) {
      return false;
    }
  }

  static void write(Path file, String content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(part, content);
    Files.move(part, file);
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
