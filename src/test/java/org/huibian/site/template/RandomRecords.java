package org.huibian.site.template;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.huibian.model.IssueId;

/**
 * Creates records with random values: optional values are present or absent, lists are empty or
 * have several elements, texts are empty or not. The same seed gives the same records.
 */
final class RandomRecords {
  /** Records within more records than this have empty lists. */
  private static final int MOST_TRIES = 100;

  private static final int DEEPEST = 5;

  private final Random random;
  private final Map<String, List<String>> texts;
  private int depth;

  /**
   * Creates a generator.
   *
   * @param texts the texts that a component can have, by {@code Record.component} or by the name of
   *     the component; other components have any text
   */
  RandomRecords(long seed, Map<String, List<String>> texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  /**
   * Creates a record of a type, or of one of the records that a sealed interface permits. Values
   * that a record refuses are drawn again.
   */
  <T> T of(Class<T> type) {
    for (int tries = 0; ; tries++) {
      try {
        return type.cast(drawn(type));
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException) || tries == MOST_TRIES) {
          throw new IllegalStateException(e);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Object drawn(Class<?> type) throws ReflectiveOperationException {
    Class<?> chosen = type.isRecord() ? type : choose(List.of(type.getPermittedSubclasses()));
    depth++;
    RecordComponent[] components = chosen.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(chosen, components[i].getName(), components[i].getGenericType());
    }
    depth--;
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = chosen.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object value(Class<?> owner, String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(owner, name, generic);
    } else if (type == String.class) {
      return text(owner, name);
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt(1, 13);
    } else if (type == LocalDate.class) {
      return LocalDate.of(2025, random.nextInt(1, 13), random.nextInt(1, 29));
    } else if (type == MonthDay.class) {
      return MonthDay.of(random.nextInt(1, 13), random.nextInt(1, 29));
    } else if (type == IssueId.class) {
      return new IssueId(2025, random.nextInt(1, 13));
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type instanceof Class<?> c && c.isEnum()) {
      return choose(List.of(c.getEnumConstants()));
    }
    return of((Class<?>) type);
  }

  private Object container(Class<?> owner, String name, ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    Type element = arguments[arguments.length - 1];
    if (type.getRawType() == Optional.class) {
      return depth > DEEPEST || random.nextBoolean()
          ? Optional.empty()
          : Optional.of(value(owner, name, element));
    }
    int size = depth > DEEPEST || random.nextInt(4) == 0 ? 0 : random.nextInt(1, 4);
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(value(owner, name, element));
    }
    if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      elements.forEach(e -> map.put(text(owner, name), e));
      return map;
    }
    return elements;
  }

  private String text(Class<?> owner, String name) {
    List<String> own = texts.get(owner.getSimpleName() + "." + name);
    return choose(own != null ? own : texts.getOrDefault(name, List.of("", "文<字>&", "说明")));
  }

  private <T> T choose(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
