package org.huibian.build.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the values of a record as bytes and reads them back. What it writes follows from the
 * declared types of the components, so a new field of a record needs nothing here: records, sealed
 * interfaces of records, enumerations, texts, numbers, days, optional values and collections of
 * these. The bytes are only for the program that has written them; no version is in them.
 *
 * @param <T> the record
 */
final class RecordCodec<T> {
  /** Writes and reads values of one type. */
  private interface Codec {
    void write(Object value, ByteWriter out);

    Object read(ByteReader in);
  }

  private final Map<Type, Codec> codecs = new HashMap<>();
  private final Codec root;

  private RecordCodec(Class<T> type) {
    root = codec(type);
  }

  /** Returns a codec for a record. */
  static <T extends Record> RecordCodec<T> of(Class<T> type) {
    return new RecordCodec<>(type);
  }

  /** Returns the bytes of a value. */
  byte[] write(T value) {
    ByteWriter out = new ByteWriter();
    root.write(value, out);
    return out.bytes();
  }

  /** Returns the value of bytes. */
  @SuppressWarnings("unchecked")
  T read(byte[] bytes) {
    return (T) root.read(new ByteReader(bytes));
  }

  private Codec codec(Type type) {
    Codec known = codecs.get(type);
    if (known != null) {
      return known;
    }
    // A box contains blocks, so a type can be asked for again before it is known.
    codecs.put(type, later(type));
    Codec codec = type instanceof ParameterizedType generic ? generic(generic) : plain(type);
    codecs.put(type, codec);
    return codec;
  }

  private Codec later(Type type) {
    return new Codec() {
      @Override
      public void write(Object value, ByteWriter out) {
        codecs.get(type).write(value, out);
      }

      @Override
      public Object read(ByteReader in) {
        return codecs.get(type).read(in);
      }
    };
  }

  private interface Writing {
    void write(Object value, ByteWriter out);
  }

  private interface Reading {
    Object read(ByteReader in);
  }

  private static Codec of(Writing writing, Reading reading) {
    return new Codec() {
      @Override
      public void write(Object value, ByteWriter out) {
        writing.write(value, out);
      }

      @Override
      public Object read(ByteReader in) {
        return reading.read(in);
      }
    };
  }

  private Codec plain(Type declared) {
    Class<?> type = (Class<?>) declared;
    if (type == String.class) {
      return of((value, out) -> out.text((String) value), ByteReader::text);
    } else if (type == int.class || type == Integer.class) {
      return of((value, out) -> out.number((Integer) value), in -> (int) in.number());
    } else if (type == long.class) {
      return of((value, out) -> out.number((Long) value), ByteReader::number);
    } else if (type == boolean.class) {
      return of((value, out) -> out.put((Boolean) value ? 1 : 0), in -> in.get() == 1);
    } else if (type == OptionalInt.class) {
      return optionalInt();
    } else if (type == LocalDate.class) {
      return of(
          (value, out) -> out.number(((LocalDate) value).toEpochDay()),
          in -> LocalDate.ofEpochDay(in.number()));
    } else if (type == MonthDay.class) {
      return of((value, out) -> out.text(value.toString()), in -> MonthDay.parse(in.text()));
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return of((value, out) -> out.put(((Enum<?>) value).ordinal()), in -> constants[in.get()]);
    } else if (type.isRecord()) {
      return record(type);
    } else if (type.isSealed()) {
      return sealed(type);
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  private static Codec optionalInt() {
    return of(
        (value, out) -> {
          OptionalInt number = (OptionalInt) value;
          out.put(number.isPresent() ? 1 : 0);
          number.ifPresent(out::number);
        },
        in -> in.get() == 1 ? OptionalInt.of((int) in.number()) : OptionalInt.empty());
  }

  private Codec generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Codec first = codec(type.getActualTypeArguments()[0]);
    if (raw == Optional.class) {
      return of(
          (value, out) -> {
            Optional<?> optional = (Optional<?>) value;
            out.put(optional.isPresent() ? 1 : 0);
            optional.ifPresent(content -> first.write(content, out));
          },
          in -> in.get() == 1 ? Optional.of(first.read(in)) : Optional.empty());
    } else if (raw == List.class) {
      return of(
          (value, out) -> writeAll((List<?>) value, first, out),
          in -> readAll(new ArrayList<>(), first, in));
    } else if (raw == Set.class) {
      return of(
          (value, out) -> writeAll((Set<?>) value, first, out),
          in -> readAll(new LinkedHashSet<>(), first, in));
    } else if (raw == SortedMap.class) {
      return sortedMap(first, codec(type.getActualTypeArguments()[1]));
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  private static void writeAll(Collection<?> values, Codec codec, ByteWriter out) {
    out.number(values.size());
    values.forEach(value -> codec.write(value, out));
  }

  private static Object readAll(Collection<Object> values, Codec codec, ByteReader in) {
    for (long left = in.number(); left > 0; left--) {
      values.add(codec.read(in));
    }
    return values;
  }

  private static Codec sortedMap(Codec keys, Codec values) {
    return of(
        (value, out) -> {
          SortedMap<?, ?> map = (SortedMap<?, ?>) value;
          out.number(map.size());
          map.forEach(
              (key, content) -> {
                keys.write(key, out);
                values.write(content, out);
              });
        },
        in -> {
          SortedMap<Object, Object> map = new TreeMap<>();
          for (long left = in.number(); left > 0; left--) {
            map.put(keys.read(in), values.read(in));
          }
          return map;
        });
  }

  private Codec record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Method[] accessors = new Method[components.length];
    Codec[] parts = new Codec[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
      types[i] = components[i].getType();
      parts[i] = codec(components[i].getGenericType());
    }
    Constructor<?> constructor = constructor(type, types);
    return of(
        (value, out) -> {
          for (int i = 0; i < parts.length; i++) {
            parts[i].write(value(accessors[i], value), out);
          }
        },
        in -> {
          Object[] values = new Object[parts.length];
          for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].read(in);
          }
          return create(constructor, values);
        });
  }

  private static Constructor<?> constructor(Class<?> type, Class<?>[] components) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(components);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has this constructor", e);
    }
  }

  private static Object value(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object create(Constructor<?> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Codec sealed(Class<?> type) {
    Class<?>[] kinds = type.getPermittedSubclasses();
    Map<Class<?>, Integer> numbers = new HashMap<>();
    List<Codec> own = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      numbers.put(kinds[i], i);
      own.add(codec(kinds[i]));
    }
    return of(
        (value, out) -> {
          int number = numbers.get(value.getClass());
          out.put(number);
          own.get(number).write(value, out);
        },
        in -> own.get(in.get()).read(in));
  }
}
