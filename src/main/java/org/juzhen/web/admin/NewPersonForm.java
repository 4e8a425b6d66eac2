package org.juzhen.web.admin;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.identity.NewPerson;
import org.juzhen.identity.WantedRole;
import org.juzhen.kernel.Role;

/** The form for a new person, as it was typed. */
public class NewPersonForm {
  @RestForm public String username;
  @RestForm public String name;
  @RestForm public UUID unitId;
  @RestForm public UUID contractorId;
  @RestForm public String password;
  @RestForm public Role role;
  @RestForm public String phone;
  @RestForm public String email;
  @RestForm public boolean secondUser;

  NewPerson person() {
    return new NewPerson(
        username,
        name,
        unitId,
        password,
        role == null ? List.of() : List.of(WantedRole.of(role)),
        emptyIsNone(phone),
        emptyIsNone(email),
        contractorId,
        secondUser);
  }

  private static String emptyIsNone(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
