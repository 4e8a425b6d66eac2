package org.juzhen.intake;

import java.util.List;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Origin;

/**
 * A signed message whose fields are right (待入库的推送); its text has not been read yet.
 *
 * @param withdraws the portal takes the article back
 * @param raw byte by byte as it came
 */
record Pushed(Origin origin, List<Key> keys, boolean withdraws, byte[] raw) {}
