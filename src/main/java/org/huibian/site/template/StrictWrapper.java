package org.huibian.site.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.huibian.site.view.Code;
import org.huibian.site.view.DateView;
import org.huibian.site.view.Markup;
import org.huibian.site.view.Piece;

/**
 * Gives templates access to the components of records and to nothing else of Java objects. A name
 * that a record does not have is an error, also where the template allows a value to be missing.
 *
 * <p>Texts, numbers, truth values, lists and maps are what they are for FreeMarker. An empty {@link
 * Optional} is a missing value, a {@link LocalDate} has the components of {@link DateView}, an enum
 * is its name as text, {@link Markup} is not escaped, and a {@link Piece} is what its own template
 * makes of it.
 */
final class StrictWrapper extends DefaultObjectWrapper {
  private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();
  private final Function<Piece, String> pieces;

  /**
   * Creates a wrapper.
   *
   * @param pieces renders the parts of pages that have templates of their own
   */
  StrictWrapper(Function<Piece, String> pieces) {
    super(Configuration.VERSION_2_3_34);
    this.pieces = pieces;
  }

  /** Wraps a value; the most frequent kinds come first. */
  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    } else if (value instanceof Integer number) {
      return new SimpleNumber(number);
    }
    boolean isRecord = value instanceof Record && !(value instanceof TemplateModel);
    return isRecord ? handleUnknownType(value) : super.wrap(value);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? wrap(optional.get()) : null;
    } else if (value instanceof Markup markup) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(markup.text());
    } else if (value instanceof Code code) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(code.text());
    } else if (value instanceof Piece piece) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(pieces.apply(piece));
    } else if (value instanceof LocalDate date) {
      return wrap(DateView.of(date));
    } else if (value instanceof Enum<?>) {
      return new SimpleScalar(value.toString());
    } else if (value instanceof Record data) {
      return record(data);
    }
    throw new TemplateModelException("templates cannot use values of " + value.getClass());
  }

  /** Returns a record as a hash of its components. */
  RecordHash record(Record value) {
    return new RecordHash(
        value, components.computeIfAbsent(value.getClass(), StrictWrapper::components), this);
  }

  private static Map<String, Method> components(Class<?> type) {
    Map<String, Method> accessors = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      // The accessor of a record that is nested in a class without public access.
      accessor.setAccessible(true);
      accessors.put(component.getName(), accessor);
    }
    return accessors;
  }
}
