package org.huibian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadTest {
  /** A head in which no component has the value that the builder starts with. */
  private static Head full() throws ReflectiveOperationException {
    RecordComponent[] components = Head.class.getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(value(component.getType()));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return Head.class.getDeclaredConstructor(types).newInstance(values.toArray());
  }

  private static Object value(Class<?> type) {
    if (type == String.class) {
      return "关于开展试点的通知";
    } else if (type == Kind.class) {
      return Kind.POLICY;
    } else if (type == Optional.class) {
      return Optional.of("value");
    }
    assertEquals(List.class, type);
    return List.of("value");
  }

  @Test
  void aCopyHasEveryComponentOfTheOriginal() throws ReflectiveOperationException {
    Head full = full();
    Head empty = Head.builder("").build();
    for (RecordComponent component : Head.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(full);
      assertNotEquals(value, component.getAccessor().invoke(empty), component.getName());
    }
    assertEquals(full, full.toBuilder().build());
  }

  @Test
  void aChangedCopyDiffersInThatComponentOnly() {
    Head head = Head.builder("通知").kind(Kind.CALL).authors(List.of("张三")).build();
    Head renamed = head.toBuilder().title("公告").build();
    assertEquals("公告", renamed.title());
    assertEquals(head, renamed.toBuilder().title("通知").build());
  }

  @Test
  void theListsOfAHeadCannotBeChanged() {
    List<String> authors = new ArrayList<>(List.of("张三"));
    Head head = Head.builder("通知").authors(authors).build();
    authors.add("李四");
    assertEquals(List.of("张三"), head.authors());
    assertThrows(UnsupportedOperationException.class, () -> head.authors().add("李四"));
  }
}
