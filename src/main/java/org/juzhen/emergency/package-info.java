/**
 * Emergencies, matters of public concern and rumours (突发事件、舆情、辟谣): a thread of linked updates that
 * go out on all main accounts at once, with the clocks that the rules set.
 *
 * <p>Read {@link org.juzhen.emergency.EmergencyAction} → {@link org.juzhen.emergency.ClockKind} →
 * {@link org.juzhen.emergency.EmergencyDesk} → {@link org.juzhen.emergency.UpdateDesk} → {@link
 * org.juzhen.emergency.TakeOverDesk}.
 */
package org.juzhen.emergency;
