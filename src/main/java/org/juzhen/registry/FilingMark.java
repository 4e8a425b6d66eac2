package org.juzhen.registry;

import java.time.LocalDate;

/**
 * What an account carries of its filing (备案编号).
 *
 * @param number the filing number
 * @param on the day it was filed
 * @param authority the unit that took it, in words
 */
public record FilingMark(String number, LocalDate on, String authority) {}
