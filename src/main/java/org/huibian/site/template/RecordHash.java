package org.huibian.site.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * A record as templates see it.
 *
 * @param value the record
 * @param components the accessors of its components by their names
 * @param wrapper wraps the values of the components
 */
record RecordHash(Record value, Map<String, Method> components, ObjectWrapper wrapper)
    implements TemplateHashModel {
  /** Returns whether the record has a component of this name. */
  boolean has(String name) {
    return components.containsKey(name);
  }

  /**
   * Returns the value of a component; null if it is an empty {@code Optional}.
   *
   * @throws TemplateModelException if the record has no component of this name
   */
  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    Method accessor = components.get(name);
    if (accessor == null) {
      throw new TemplateModelException(
          value.getClass().getSimpleName() + " has no component named \"" + name + "\"");
    }
    try {
      return wrapper.wrap(accessor.invoke(value));
    } catch (ReflectiveOperationException e) {
      throw new TemplateModelException(e);
    }
  }

  /** Returns false: a record has components. */
  @Override
  public boolean isEmpty() {
    return false;
  }
}
