package org.juzhen.sweep;

/**
 * One way to make a request wrong.
 *
 * @param what for the message of a failure
 * @param field the field that the refusal has to name, or null
 * @param text the body, or the query of the address
 * @param form a fault of form is found before anything is looked up: 400, 413, 415 or 422
 */
record Twist(String what, String field, String text, boolean form) {

  boolean allows(int status) {
    return form
        ? status == 400 || status == 413 || status == 415 || status == 422
        : status == 400 || status == 403 || status == 404 || status == 409 || status == 422;
  }
}
