package org.juzhen.registry;

import java.util.List;

/**
 * What is known of a pasted address.
 *
 * @param words the outcome in a sentence
 * @param known the account of the register that it is, if it can be seen
 * @param lookAlikes what it could be taken for
 */
record AddressAnswer(
    PlatformAddress.Outcome outcome,
    Platform platform,
    String platformId,
    String url,
    String words,
    List<LookAlike> lookAlikes) {}
