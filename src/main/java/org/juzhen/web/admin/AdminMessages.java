package org.juzhen.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.kernel.Role;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitLevel;

/** The words of administration. */
@MessageBundle("admin")
interface AdminMessages {
  @Message
  String people();

  @Message
  String newPerson();

  @Message
  String name();

  @Message
  String username();

  @Message
  String usernameHint();

  @Message
  String unit();

  @Message
  String roles();

  @Message
  String oneRole();

  @Message
  String noRole();

  @Message
  String firstPassword();

  @Message
  String passwordHint();

  @Message
  String firstRole();

  @Message
  String rolesHint();

  @Message
  String phone();

  @Message
  String email();

  @Message
  String secondUser();

  @Message
  String welcome();

  @Message
  String wholeHub();

  @Message
  String where();

  @Message
  String ownUnit();

  @Message
  String give();

  @Message
  String remove();

  @Message
  String until();

  @Message
  String removeRole(String name, String unit);

  @Message
  String welcomed(String name);

  @Message
  String rolesGiven(String name);

  @Message
  String entered(String name);

  @Message
  String units();

  @Message
  String newUnit();

  @Message
  String unitName();

  @Message
  String shortName();

  @Message
  String levelTitle();

  @Message
  String kindTitle();

  @Message
  String regionCode();

  @Message
  String regionHint();

  @Message
  String creditCode();

  @Message
  String parent();

  @Message
  String topOfTree();

  @Message
  String enter();

  @Message
  String noUnits();

  @Message
  String noUnitsHint();

  @Message
  String part(AdminPart part);

  @Message
  String role(Role role);

  @Message
  String level(UnitLevel level);

  @Message
  String kind(UnitKind kind);
}
