package org.juzhen.repost;

/** How the portal stands to the account (转载层级). */
enum Tier {
  STATE_COUNCIL,
  SUPERIOR,
  SAME_LEVEL
}
