package org.juzhen.house;

import groovy.lang.Binding;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Every path that a test reads out of an answer is a Groovy script to the test library, which
 * compiles it anew each time; that takes longer than the hub does. Here each is compiled once.
 */
final class CompiledOnce extends DelegatingMetaClass {
  private static final Map<String, Class<?>> COMPILED = new ConcurrentHashMap<>();

  private CompiledOnce(MetaClass usual) {
    super(usual);
  }

  /** From now on, in this program. */
  static synchronized void everyScript() {
    MetaClass usual = GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class);
    if (!(usual instanceof CompiledOnce)) {
      CompiledOnce ours = new CompiledOnce(usual);
      ours.initialize();
      GroovySystem.getMetaClassRegistry().setMetaClass(GroovyShell.class, ours);
    }
  }

  @Override
  public Object invokeMethod(Object receiver, String method, Object[] arguments) {
    boolean script =
        "evaluate".equals(method)
            && arguments.length == 1
            && arguments[0] instanceof CharSequence text
            && isAskedAgain(text.toString());
    return script
        ? evaluated((GroovyShell) receiver, arguments[0].toString())
        : super.invokeMethod(receiver, method, arguments);
  }

  /** What quotes an id or a name is asked by one test only, and not worth keeping. */
  private static boolean isAskedAgain(String text) {
    return text.indexOf('\'') < 0 && text.indexOf('"') < 0;
  }

  private static Object evaluated(GroovyShell shell, String text) {
    Class<?> compiled = COMPILED.computeIfAbsent(text, t -> shell.parse(t).getClass());
    Binding values = shell.getContext();
    Script script = InvokerHelper.createScript(compiled, values);
    return script.run();
  }
}
