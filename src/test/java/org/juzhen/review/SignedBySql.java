package org.juzhen.review;

import java.util.UUID;
import org.juzhen.kernel.Ids;

/** A review that is written by statements alone, under the application's role. */
final class SignedBySql {
  private static final String CASE =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
          + " title, grade, state, created_at, author_ids) select cast($1 as uuid), 'POST', $1, 1, cast($2 as uuid), now(),"
          + " 't', 'REPOST', 'OPEN', now(), array[author_id] from post where id = $1";
  private static final String PIECE =
      "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary)"
          + " values ($1, $2, piece_digest($2, 't', 'b', '', null, '{}'), 1, 't', 'b', '')";
  private static final String FINDING =
      "insert into review_finding (id, case_id, position, gate, severity, acceptable, rule, place)"
          + " values ($1, $2, 1, 'POLICY', 'ANSWER', false, 'SOURCE_OFF_LIST', 'WHOLE')";
  private static final String ANSWER =
      "update review_finding set answer = 'ACCEPTED', answered_by = $2, answered_at = now(),"
          + " answer_note = 'x' where id = $1";
  private static final String STEP =
      "insert into review_step (id, case_id, position, stage, least, unit_id, roles, secrecy, state)"
          + " values ($1, $2, $3, $3, $3, $4, array[$5], $6, 'OPEN')";
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), case_id, id, $2, 'x', roles[1], 'APPROVE',"
          + " '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true,"
          + " \"text\": true}', now() from review_step where id = $1";
  private static final String CLEARANCE =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id, cleared_at,"
          + " cleared_by, expires_at) select gen_random_uuid(), account_id, digest, 'POST', case_id,"
          + " case_id, now(), $2, now() + interval '7 days' from review_piece where case_id = $1";

  private SignedBySql() {}

  /** A repost off the list, whose last signature is of this role. */
  static UUID repost(GivenReview given, GivenReview.Office office, String last, String who) {
    UUID made = Ids.next();
    UUID unit = UUID.fromString(office.unit());
    given.post(office, made);
    given.sql(CASE, made, unit);
    given.sql(PIECE, made, office.account());
    UUID finding = Ids.next();
    given.sql(FINDING, finding, made);
    UUID first = Ids.next();
    given.sql(STEP, first, made, 1, unit, "REVIEWER", true);
    UUID second = Ids.next();
    given.sql(STEP, second, made, 2, unit, last, false);
    given.sql(ANSWER, finding, given.person(office.reviewer()));
    given.sql(SIGNATURE, first, given.person(office.reviewer()));
    given.sql(SIGNATURE, second, given.person(who));
    return made;
  }

  static void clear(GivenReview given, GivenReview.Office office, UUID made) {
    given.sql(CLEARANCE, made, given.person(office.leader()));
  }
}
