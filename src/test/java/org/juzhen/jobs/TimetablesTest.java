package org.juzhen.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.scheduler.Scheduled;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Compiled;
import org.juzhen.kernel.HubClock;

/** Machines run in any zone, often UTC; what is done at people's hours is done at theirs. */
class TimetablesTest {

  @Test
  void what_names_an_hour_names_the_place() {
    methods()
        .that()
        .areAnnotatedWith(Scheduled.class)
        .should(
            new ArchCondition<>("name the place beside an hour") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                Scheduled when = method.getAnnotationOfType(Scheduled.class);
                boolean hourly = when.cron().isEmpty() || "*".equals(when.cron().split(" ")[2]);
                if (!hourly && !HubClock.PLACE.equals(when.timeZone())) {
                  events.add(
                      SimpleConditionEvent.violated(method, method.getFullName() + " " + when));
                }
              }
            })
        .check(Compiled.hub());
  }
}
