package org.juzhen.review;

/**
 * Something that waits, and whether it may be signed together with others.
 *
 * @param batch null where it may be signed together with others, else why it may not
 */
record BatchLine(QueueLine line, BatchRefusal batch) {
  public boolean batchable() {
    return batch == null && !line.taken();
  }
}
