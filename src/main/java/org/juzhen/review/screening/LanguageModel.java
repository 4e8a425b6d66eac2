package org.juzhen.review.screening;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How often characters stood side by side in texts that were read (字符语言模型): pairs and triples of
 * Han characters, in one open-addressed table.
 */
public final class LanguageModel {
  private static final int MOST_COUNTED = 255;
  private static final int ENTRY = Long.BYTES + 1;

  private final long[] keys;
  private final byte[] counts;

  private LanguageModel(long[] keys, byte[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /** How often the two stood side by side; 255 means at least so often. */
  int pair(char a, char b) {
    return count(key('\0', a, b));
  }

  /** How often the three stood side by side. */
  int triple(char a, char b, char c) {
    return count(key(a, b, c));
  }

  private int count(long key) {
    int slot = slot(key, keys.length);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return counts[slot] & MOST_COUNTED;
      }
      slot = slot + 1 & keys.length - 1;
    }
    return 0;
  }

  /** All that is known, to be kept. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * ENTRY);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        bytes.putLong(keys[i]).put(counts[i]);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** What was kept. */
  public static LanguageModel of(byte[] kept) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    int size = Integer.highestOneBit(Math.max(8, kept.length / ENTRY)) * 4;
    long[] keys = new long[size];
    byte[] counts = new byte[size];
    while (bytes.hasRemaining()) {
      long key = bytes.getLong();
      int slot = slot(key, size);
      while (keys[slot] != 0) {
        slot = slot + 1 & size - 1;
      }
      keys[slot] = key;
      counts[slot] = bytes.get();
    }
    return new LanguageModel(keys, counts);
  }

  private static long key(char a, char b, char c) {
    return (long) a << 32 | (long) b << 16 | c;
  }

  private static int slot(long key, int size) {
    return (int) (key * 0x9e3779b97f4a7c15L >>> 36) & size - 1;
  }

  static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  /** Reads texts; when it knows enough it takes nothing new and only goes on counting. */
  public static final class Reading {
    private static final int MOST = 1 << 19;

    private long[] keys = new long[1 << 12];
    private byte[] counts = new byte[1 << 12];
    private int taken;

    /** Reads one more text. */
    public Reading read(String text) {
      for (int i = 1; i < text.length(); i++) {
        char b = text.charAt(i - 1);
        char c = text.charAt(i);
        if (isHan(b) && isHan(c)) {
          add(key('\0', b, c));
          if (i > 1 && isHan(text.charAt(i - 2))) {
            add(key(text.charAt(i - 2), b, c));
          }
        }
      }
      return this;
    }

    private void add(long key) {
      int slot = slot(key, keys.length);
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      if (keys[slot] == key) {
        counts[slot] += (byte) ((counts[slot] & MOST_COUNTED) < MOST_COUNTED ? 1 : 0);
      } else if (taken < MOST) {
        keys[slot] = key;
        counts[slot] = 1;
        if (++taken * 2 > keys.length) {
          widen();
        }
      }
    }

    private void widen() {
      long[] oldKeys = keys;
      byte[] oldCounts = counts;
      keys = new long[oldKeys.length * 2];
      counts = new byte[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i], keys.length);
          while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
          }
          keys[slot] = oldKeys[i];
          counts[slot] = oldCounts[i];
        }
      }
    }

    /** What was read so far. */
    public LanguageModel model() {
      return new LanguageModel(
          Arrays.copyOf(keys, keys.length), Arrays.copyOf(counts, counts.length));
    }
  }
}
